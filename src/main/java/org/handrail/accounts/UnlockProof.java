package org.handrail.accounts;

/** Shows, with one of the account's unlocks, that it is the member who asks, and not just somebody at their device. */
public record UnlockProof(UnlockId unlock, LoginSecret auth) {}
