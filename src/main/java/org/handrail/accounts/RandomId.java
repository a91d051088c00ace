package org.handrail.accounts;

import java.nio.ByteBuffer;
import java.util.UUID;

/** An id of 16 random bytes that a device has drawn. Stored as the database's type for 16 bytes. */
public interface RandomId {

  int LENGTH = 16;

  /** The bytes as the database keeps them; of no version that a standard names. */
  UUID value();

  /** The 16 bytes. */
  default byte[] toArray() {
    return ByteBuffer.allocate(LENGTH)
        .putLong(value().getMostSignificantBits())
        .putLong(value().getLeastSignificantBits())
        .array();
  }

  /** Base64url without padding. */
  default String text() {
    return Bytes.of(toArray()).text();
  }

  /**
   * The id of these bytes.
   *
   * @param bytes exactly 16
   */
  static UUID valueOf(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("an id has 16 bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
