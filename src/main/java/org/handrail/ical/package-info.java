/**
 * iCalendar read and written. Plain Java.
 *
 * <p>In: the bytes of a calendar file; entries to write. Out: {@link org.handrail.ical.CalendarResult}, bytes. Titles, places and times of a
 * person's week live in that one result only: this room logs nothing, stores nothing, and quotes nothing of a file in messages. Choices:
 * docs/decisions/0013.
 */
@NullMarked
@ApplicationModule(
    displayName = "iCalendar",
    allowedDependencies = {"shared"})
package org.handrail.ical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
