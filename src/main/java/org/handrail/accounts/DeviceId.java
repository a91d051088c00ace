package org.handrail.accounts;

import java.util.UUID;

/** A device on which a member is signed in. */
public record DeviceId(UUID value) implements RandomId {

  /**
   * The id of these bytes.
   *
   * @param bytes exactly 16
   */
  public static DeviceId of(byte[] bytes) {
    return new DeviceId(RandomId.valueOf(bytes));
  }
}
