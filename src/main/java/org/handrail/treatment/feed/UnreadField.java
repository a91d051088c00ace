package org.handrail.treatment.feed;

/**
 * A field or column of a directory that nothing is made of.
 *
 * @param name in the directory's spelling
 * @param records how many records fill it
 */
public record UnreadField(String name, int records) {}
