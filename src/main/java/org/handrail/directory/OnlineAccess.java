package org.handrail.directory;

import org.jspecify.annotations.Nullable;

/**
 * How to join from afar; at least one of {@code url} and {@code phone} is there.
 *
 * @param url https or http address to open, or null
 * @param phone a one-tap number ({@code + , * #} and digits), or null
 * @param notes password hints and the like; may be empty
 */
public record OnlineAccess(@Nullable String url, @Nullable String phone, String notes) {

  /**
   * @throws IllegalArgumentException when there is neither URL nor phone
   */
  public OnlineAccess {
    if (url == null && phone == null) {
      throw new IllegalArgumentException("online access needs a URL or a phone number");
    }
  }

  /** The address to open, if it is https: anything else is no link that we offer. */
  public @Nullable String secureUrl() {
    return secure(url);
  }

  /** An address, if it is https; else null. */
  static @Nullable String secure(@Nullable String url) {
    return url != null && url.regionMatches(true, 0, "https://", 0, 8) ? url : null;
  }
}
