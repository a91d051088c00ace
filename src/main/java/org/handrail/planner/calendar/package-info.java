/**
 * iCalendar to commitments, and plans to iCalendar. Plain Java.
 *
 * <p>In: the bytes of a calendar file. Out: {@link org.handrail.planner.calendar.CalendarResult}. Titles, places and times of a
 * person's week live in that one result only: this room logs nothing, stores nothing, and quotes nothing of a file in
 * messages. Choices: docs/decisions/0013.
 */
@NullMarked
@NamedInterface("calendar")
package org.handrail.planner.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
