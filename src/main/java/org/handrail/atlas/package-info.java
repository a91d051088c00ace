/**
 * What the earth looks like without asking anybody: zones, places, outlines. Plain Java.
 *
 * <p>In: resources of the program that were derived from public data ({@code tools/atlas}). Owns no table, holds nothing about persons.
 */
@NullMarked
@ApplicationModule(
    displayName = "Atlas",
    allowedDependencies = {"shared"})
package org.handrail.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
