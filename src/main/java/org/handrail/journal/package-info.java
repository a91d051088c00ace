/**
 * The forms of the private record. So far only the room {@code screen}: phrases that make the help card larger.
 *
 * <p>In: what a member writes, on their own device. Out: which of its phrases speak of danger. Owns no table. Keeps, sends
 * and logs nothing about persons.
 */
@NullMarked
@ApplicationModule(displayName = "Journal", allowedDependencies = "shared")
package org.handrail.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
