package org.handrail.planner;

import org.handrail.directory.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence that came close to being picked.
 *
 * @param occurrence the meeting and its time
 * @param points what it would add to the plan if nothing stood in its way
 * @param blockedBy the first rule in its way
 * @param shortByMin by how many minutes, or null where minutes are not the reason
 */
public record NearMiss(
    Occurrence occurrence,
    long points,
    NearMissObstacle blockedBy,
    @Nullable Integer shortByMin) {}
