package org.handrail.accounts;

import java.util.UUID;

/** A way to open a record. */
public record UnlockId(UUID value) implements RandomId {

  /**
   * The id of these bytes.
   *
   * @param bytes exactly 16
   */
  public static UnlockId of(byte[] bytes) {
    return new UnlockId(RandomId.valueOf(bytes));
  }
}
