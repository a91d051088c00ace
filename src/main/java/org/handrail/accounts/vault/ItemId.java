package org.handrail.accounts.vault;

import java.util.UUID;
import org.handrail.accounts.RandomId;

/** An item of a record. */
public record ItemId(UUID value) implements RandomId {

  /**
   * The id of these bytes.
   *
   * @param bytes exactly 16
   */
  public static ItemId of(byte[] bytes) {
    return new ItemId(RandomId.valueOf(bytes));
  }
}
