package org.handrail.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to join from afar; at least one of {@code url} and {@code phone} is there.
 *
 * @param url https or http address to open, or null
 * @param phone a one-tap number ({@code + , * #} and digits), or null
 * @param notes password hints and the like; may be empty
 */
public record OnlineAccess(@Nullable String url, @Nullable String phone, String notes) {

  /** Programs that many meet by, each with its own parts below it. */
  private static final Set<String> PROVIDERS = Set.of(
      "zoom.us",
      "zoom.com",
      "meet.google.com",
      "teams.microsoft.com",
      "teams.live.com",
      "webex.com",
      "gotomeeting.com",
      "goto.com",
      "skype.com",
      "whereby.com",
      "meet.jit.si",
      "freeconferencecall.com",
      "bluejeans.com");

  private static final Set<String> FRONT_PATHS =
      Set.of("", "join", "j", "signin", "sign-in", "home", "meeting", "meetings", "download");

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

  /** The number to dial in with, as a link; null when there is none. */
  public @Nullable String phoneLink() {
    return phone == null ? null : "tel:" + phone.replace("#", "%23");
  }

  /** Whether one gets into a meeting by it: the front page of a provider is none. */
  boolean leadsToAMeeting() {
    return phone != null || url == null || !isFrontPage(url);
  }

  private static boolean isFrontPage(String url) {
    if (hasDigitInPath(url)) {
      return false; // nearly all: they are asked for with every plan and need not be taken apart
    }
    URI address;
    try {
      address = new URI(url);
    } catch (URISyntaxException e) {
      return false; // what it is nobody knows; it is shown as it stands
    }
    String host = address.getHost();
    if (host == null || address.getRawQuery() != null || address.getRawFragment() != null) {
      return false;
    }
    String named = host.toLowerCase(Locale.ROOT);
    String path = address.getRawPath().replace("/", "").toLowerCase(Locale.ROOT);
    return FRONT_PATHS.contains(path)
        && PROVIDERS.stream().anyMatch(it -> named.equals(it) || named.endsWith("." + it));
  }

  /** The number of a meeting; no front page has one. */
  private static boolean hasDigitInPath(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    for (int at = path; at >= 0 && at < url.length(); at++) {
      char letter = url.charAt(at);
      if (letter >= '0' && letter <= '9') {
        return true;
      }
    }
    return false;
  }

  /** An address, if it is https; else null. */
  static @Nullable String secure(@Nullable String url) {
    return url != null && url.regionMatches(true, 0, "https://", 0, 8) ? url : null;
  }
}
