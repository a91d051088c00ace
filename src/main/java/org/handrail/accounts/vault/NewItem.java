package org.handrail.accounts.vault;

import org.handrail.accounts.Sealed;

/**
 * An item as a device has sealed it.
 *
 * @param blob of one of the sizes of {@link BlobSize}
 */
public record NewItem(ItemId id, Sealed blob) {

  public NewItem {
    if (!BlobSize.ALL.contains(blob.length())) {
      throw new IllegalArgumentException("not one of the five sizes");
    }
  }
}
