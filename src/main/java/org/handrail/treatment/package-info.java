/**
 * Which places offer treatment: who runs them, what they offer, whom they serve, what they take as payment.
 *
 * <p>In: directories of the field ({@code feed}). Out: {@link org.handrail.treatment.TreatmentDirectory}, {@link
 * org.handrail.treatment.Listing}. Also in: what providers say of their own listings ({@link org.handrail.treatment.OwnListings}) and of their open places ({@link
 * org.handrail.treatment.OpenPlaces}, which are deleted when nobody has said them anew for 90 days). Owns the tables {@code
 * treatment_*}. Holds nothing about people who look for treatment: what a directory says of contact persons, and e-mail addresses, are dropped by
 * its reader. Of a provider's own word, and of open places, it is kept which of the staff said it, by an id that says nothing.
 */
@NullMarked
@ApplicationModule(
    displayName = "Treatment",
    allowedDependencies = {
      "atlas",
      "directory",
      "directory :: feed",
      "directory :: map",
      "platform :: database",
      "platform :: schedule",
      "search",
      "shared",
      "site",
      "site :: input",
      "site :: problem",
      "staff"
    })
package org.handrail.treatment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
