package org.handrail.accounts.vault;

import org.handrail.accounts.Bytes;
import org.handrail.accounts.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * An item in the list.
 *
 * @param seq its number, from 1
 * @param tag the last 16 bytes of what it was sealed as; stays when it is erased
 * @param blob null when it was erased
 */
public record ListedItem(
    long seq, ItemId id, Bytes tag, @Nullable Sealed blob) {}
