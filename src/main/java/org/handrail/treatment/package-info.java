/**
 * Which places offer treatment: who runs them, what they offer, whom they serve, what they take as payment.
 *
 * <p>In: directories of the field ({@code feed}). Out: {@link org.handrail.treatment.TreatmentDirectory}, {@link
 * org.handrail.treatment.Listing}. Owns the tables {@code treatment_*}. Holds no personal data: what a directory says of contact persons, and
 * e-mail addresses, are dropped by its reader.
 */
@NullMarked
@ApplicationModule(
    displayName = "Treatment",
    allowedDependencies = {
      "atlas",
      "directory",
      "directory :: feed",
      "platform :: database",
      "platform :: schedule",
      "search",
      "shared",
      "site",
      "site :: input",
      "site :: problem"
    })
package org.handrail.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
