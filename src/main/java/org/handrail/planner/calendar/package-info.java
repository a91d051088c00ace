/**
 * iCalendar to commitments, and plans to iCalendar. Plain Java.
 */
@NullMarked
@NamedInterface("calendar")
package org.handrail.planner.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
