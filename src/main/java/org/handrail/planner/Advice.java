package org.handrail.planner;

/**
 * A single change of the settings that makes room for more picks.
 *
 * @param change what: {@code max-travel}, {@code per-day}, {@code online}, {@code awake-earlier}, {@code awake-later} or
 *     {@code commitment:<uid>}
 * @param gainPicks how many picks more the best plan then has, 1 or more
 * @param text one English sentence that says so
 */
public record Advice(String change, int gainPicks, String text) {}
