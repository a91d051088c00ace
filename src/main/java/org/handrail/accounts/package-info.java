/**
 * Members: accounts without identity, the devices that are signed in, what opens a record, and erasing all of it.
 *
 * <p>In: what a device shows and seals. Out: {@link org.handrail.accounts.Accounts}, {@link
 * org.handrail.accounts.CurrentMember} for the controllers of every module, {@link org.handrail.accounts.AccountErased},
 * and the room {@code vault}. Owns the tables {@code accounts_*}.
 *
 * <p>Data about persons: a number that a device has drawn, days, and ciphertext that nothing here can open (see {@link
 * org.handrail.accounts.AccountField} for all of it). Kept until the member erases the account; pages shown to others until the day
 * after they expire.
 */
@NullMarked
@ApplicationModule(
    displayName = "Accounts",
    allowedDependencies = {
      "platform",
      "platform :: database",
      "platform :: keys",
      "platform :: limits",
      "platform :: schedule",
      "shared",
      "site",
      "site :: input",
      "site :: limits",
      "site :: problem"
    })
package org.handrail.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
