package org.handrail.planner.sentence;

/**
 * A phrase found in a text.
 *
 * @param value what the table says of it
 * @param next index of the token after it
 */
record PhraseMatch(int value, int next) {}
