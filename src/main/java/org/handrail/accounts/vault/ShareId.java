package org.handrail.accounts.vault;

import java.util.UUID;
import org.handrail.accounts.RandomId;

/** A page that a member shows to somebody. */
public record ShareId(UUID value) implements RandomId {

  /**
   * The id of these bytes.
   *
   * @param bytes exactly 16
   */
  public static ShareId of(byte[] bytes) {
    return new ShareId(RandomId.valueOf(bytes));
  }
}
