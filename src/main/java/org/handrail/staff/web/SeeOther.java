package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.site.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Leads on to a page after something was done, in the language that was chosen. */
final class SeeOther {

  private SeeOther() {}

  static ResponseEntity<Void> to(String path, HttpServletRequest request) {
    return answer(path, request).build();
  }

  /** The same, and changes the cookie. */
  static ResponseEntity<Void> to(String path, String cookie, HttpServletRequest request) {
    return answer(path, request).header(HttpHeaders.SET_COOKIE, cookie).build();
  }

  /** The address with the language that was chosen. */
  static String address(String path, HttpServletRequest request) {
    return Languages.chosen(request)
        .map(language -> path + (path.contains("?") ? "&" : "?") + "lang=" + language)
        .orElse(path);
  }

  private static ResponseEntity.HeadersBuilder<?> answer(String path, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address(path, request));
  }
}
