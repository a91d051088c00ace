/**
 * Fits meetings into a week without dropping what is already in it.
 *
 * <p>In: meetings, commitments, settings. Out: {@link org.handrail.planner.WeekPlan}. Owns no table: a calendar sent
 * here is read in memory, its busy times are used for one answer, and nothing of it is kept or logged.
 */
@NullMarked
@ApplicationModule(
    displayName = "Planner",
    allowedDependencies = {
      "atlas",
      "directory",
      "ical",
      "platform",
      "platform :: limits",
      "shared",
      "site",
      "site :: input"
    })
package org.handrail.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
