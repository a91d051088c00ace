/**
 * The people who keep a site: who they are, what they may change, and how they sign in. Never members, who have no name
 * here: neither's sign-in opens anything of the other's.
 *
 * <p>In: invitations by the operator. Out: {@link org.handrail.staff.CurrentStaff} for the controllers of every module, {@link
 * org.handrail.staff.Staff}. Owns the tables {@code staff_*}.
 *
 * <p>Data about persons: the name that the operator wrote, a sign-in name, a hash of the passphrase, public keys, and what they did
 * here, with the moment, for thirteen months. Gone, but for what they did, when the operator removes them.
 */
@NullMarked
@ApplicationModule(
    displayName = "Staff",
    allowedDependencies = {
      "platform",
      "platform :: database",
      "platform :: limits",
      "platform :: schedule",
      "shared",
      "site",
      "site :: input",
      "site :: limits",
      "site :: problem"
    })
package org.handrail.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
