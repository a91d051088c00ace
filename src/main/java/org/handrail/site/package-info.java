/**
 * The frame of every page, below the features: languages and texts, templates, the public address, the release
 * that devices are given. It names no feature: modules add to it.
 *
 * <p>Owns no table, holds nothing about persons.
 */
@NullMarked
@ApplicationModule(
    displayName = "Site",
    allowedDependencies = {"platform", "platform :: limits", "shared"})
package org.handrail.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
