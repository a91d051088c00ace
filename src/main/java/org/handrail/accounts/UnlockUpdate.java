package org.handrail.accounts;

import org.jspecify.annotations.Nullable;

/**
 * An unlock that a device wants the account to have.
 *
 * @param auth what it signs in with; null keeps what is known of this unlock already
 */
public record UnlockUpdate(Unlock unlock, @Nullable LoginSecret auth) {}
