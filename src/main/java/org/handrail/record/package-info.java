/**
 * The forms of the private record and what follows from it.
 *
 * <p>In: nothing on a server; on a member's own device what they wrote, opened there. Out: the record's pages, the same for everybody, and
 * what is counted ({@code insight}). Owns no table. Keeps, sends and logs nothing about persons.
 */
@NullMarked
@ApplicationModule(
    displayName = "Record",
    allowedDependencies = {"help", "shared", "site"})
package org.handrail.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
