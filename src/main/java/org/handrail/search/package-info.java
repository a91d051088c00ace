/**
 * What every search in memory stands on: sets of ordinals, points in a grid, the first few of many, words. Plain Java.
 *
 * <p>In: things that a module has put in an order of its own, by ordinal. Out: which of them meet conditions, and which come first. Knows neither
 * meetings nor listings, and holds no personal data: what somebody asks for lives as long as the question.
 */
@NullMarked
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"shared"})
package org.handrail.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
