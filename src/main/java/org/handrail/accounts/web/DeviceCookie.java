package org.handrail.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.accounts.DeviceToken;
import org.handrail.platform.SiteAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The one cookie there is: by it a device is recognised. Sent to the API of accounts only, and never to scripts. */
@Component
class DeviceCookie {

  static final String NAME = "handrail-device";

  /** As long as browsers keep any. Written anew on each day on which the device comes. */
  private static final Duration LIFE = Duration.ofDays(400);

  private final SiteAddress address;

  DeviceCookie(SiteAddress address) {
    this.address = address;
  }

  Optional<DeviceToken> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.ofNullable(cookies)
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .findFirst()
        .flatMap(cookie -> DeviceToken.find(cookie.getValue()));
  }

  /** The header's value that makes a browser keep this pass. */
  String keep(DeviceToken pass, HttpServletRequest request) {
    return cookie(pass.text(), request).maxAge(LIFE).build().toString();
  }

  /** The header's value that makes a browser forget its pass. */
  String forget(HttpServletRequest request) {
    return cookie("", request).maxAge(0).build().toString();
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value)
        .path("/api/account")
        .httpOnly(true)
        .sameSite("Strict")
        .secure(address.isSecure() || isFromSecurePage(request));
  }

  /** Where nobody has told us the public address, the browser tells by what way it came. */
  private static boolean isFromSecurePage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && origin.startsWith("https://");
  }
}
