package org.handrail.directory;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.handrail.shared.Sha256;

/** The short form of a feed's name that the tables use as their key. */
public final class FeedKey {

  private FeedKey() {}

  /** The first half of the SHA-256 of the name. */
  public static UUID of(FeedId feed) {
    ByteBuffer digest = ByteBuffer.wrap(Sha256.of(feed.value()));
    return new UUID(digest.getLong(), digest.getLong());
  }
}
