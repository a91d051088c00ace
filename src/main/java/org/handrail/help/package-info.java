/**
 * What helps in a bad hour without asking anybody: numbers by country, advice in danger, safety cards, suggested strategies, the articles of the learn pages, and the phrases
 * of danger ({@code screen}).
 *
 * <p>In: reviewed files that come with the program, and the operator's own numbers. Out: {@link org.handrail.help.HelpFacts}, {@link
 * org.handrail.help.SafetyFacts}, {@link org.handrail.help.Articles}. Owns no table, holds nothing about persons.
 */
@NullMarked
@ApplicationModule(
    displayName = "Help",
    allowedDependencies = {"platform", "shared", "site"})
package org.handrail.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
