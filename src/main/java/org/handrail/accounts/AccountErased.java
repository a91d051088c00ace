package org.handrail.accounts;

/**
 * A member erases their account. Published inside of the transaction that does it: whoever keeps anything of the member
 * takes it away at once, in the same transaction, and may do nothing else.
 */
public record AccountErased(MemberId member) {}
