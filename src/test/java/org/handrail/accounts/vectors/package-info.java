/**
 * The format of the sealed record a second time, from {@code docs/vault-format.md} alone: it shares no code with the
 * browser's half. Makes the test vectors and opens what the browser sealed.
 */
@NullMarked
package org.handrail.accounts.vectors;

import org.jspecify.annotations.NullMarked;
