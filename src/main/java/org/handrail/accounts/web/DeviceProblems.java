package org.handrail.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.accounts.AccountError;
import org.handrail.site.problem.ProblemCustomizer;
import org.handrail.site.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Devices act on the code; words for people stand in their own pages. */
@Component
class DeviceProblems implements ProblemCustomizer {

  private final DeviceCookie cookie;

  DeviceProblems(DeviceCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public boolean owns(String path) {
    return isOrIsUnder(path, "/api/account") || isOrIsUnder(path, "/api/shared");
  }

  /** The cookie of a device that was removed is of no use any more. */
  @Override
  public void addHeaders(Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
    if (refusal.code() == AccountError.DEVICE_REMOVED) {
      headers.add(HttpHeaders.SET_COOKIE, cookie.forget(request));
    }
  }

  private static boolean isOrIsUnder(String path, String top) {
    return path.equals(top) || path.startsWith(top + "/");
  }
}
