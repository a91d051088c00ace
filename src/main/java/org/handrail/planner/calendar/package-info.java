/**
 * Where commitments are: what their entries say of it, what the person said, and what follows from both (docs/planning.md). Plain Java,
 * also for the browser; asks nobody but the look-up of addresses that it is given.
 */
@NullMarked
@NamedInterface("calendar")
package org.handrail.planner.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
