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
}
