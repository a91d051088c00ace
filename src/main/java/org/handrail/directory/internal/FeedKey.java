package org.handrail.directory.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.handrail.directory.FeedId;

/** The short form of a feed's name that the tables use as their key. */
final class FeedKey {

  private FeedKey() {}

  /** The first half of the SHA-256 of the name. */
  static UUID of(FeedId feed) {
    ByteBuffer digest =
        ByteBuffer.wrap(sha256().digest(feed.value().getBytes(StandardCharsets.UTF_8)));
    return new UUID(digest.getLong(), digest.getLong());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
