package org.handrail.planner;

/**
 * A single change that makes room for more picks.
 *
 * @param change what
 * @param gainPicks how many picks more the best plan then has, 1 or more
 */
public record Advice(PlanChange change, int gainPicks) {}
