/**
 * The sealed record: a list of items that only grows, and pages shared by link. Stores and hands back what it cannot open;
 * docs/vault-format.md says what is inside. {@code internal} implements it.
 */
@NullMarked
@NamedInterface("vault")
package org.handrail.accounts.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
