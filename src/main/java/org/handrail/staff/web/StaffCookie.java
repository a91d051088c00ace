package org.handrail.staff.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.platform.SiteAddress;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie of a browser in which somebody of the staff has signed in. It ends with the browser, never reaches scripts, and has
 * nothing to do with that of a member's device. Where people come by https it is bound to this host and to https.
 */
@Component
class StaffCookie {

  private static final String NAME = "handrail-staff";
  private static final String BOUND = "__Host-" + NAME;

  private final SiteAddress address;

  StaffCookie(SiteAddress address) {
    this.address = address;
  }

  Optional<StaffToken> find(HttpServletRequest request) {
    String name = address.isSecure() ? BOUND : NAME;
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(StaffToken::find);
  }

  /** The header's value that makes a browser keep it, until it is closed. */
  String keep(StaffToken pass) {
    return cookie(pass.text()).build().toString();
  }

  /** The header's value that makes a browser forget it. */
  String forget() {
    return cookie("").maxAge(0).build().toString();
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String value) {
    boolean secure = address.isSecure();
    return ResponseCookie.from(secure ? BOUND : NAME, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Strict")
        .secure(secure);
  }

  /** How people reach the page that a request belongs to: where we were told no address, as their browser calls it. */
  URI origin(HttpServletRequest request) {
    return address.findOrigin().orElseGet(() -> asCalled(request.getHeader("Host")));
  }

  private static URI asCalled(@Nullable String host) {
    try {
      URI origin = new URI("http://" + host);
      if (origin.getHost() != null) {
        return origin;
      }
    } catch (URISyntaxException e) {
      // falls through: no page of ours is there
    }
    throw new StaffRefused(StaffError.NOT_OFFERED);
  }
}
