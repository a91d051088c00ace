package org.handrail.directory;

import java.util.SortedMap;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What the directory holds.
 *
 * @param meetings how many meetings can be found
 * @param formats how many of them carry each format code
 * @param fellowships how many belong to each fellowship
 * @param languages how many are held in each language
 * @param somewhere where one of them is, for telling towns of one name apart; null when no place is known
 */
public record DirectorySummary(
    int meetings,
    SortedMap<String, Integer> formats,
    SortedMap<String, Integer> fellowships,
    SortedMap<String, Integer> languages,
    @Nullable GeoPoint somewhere) {}
