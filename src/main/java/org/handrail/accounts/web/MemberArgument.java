package org.handrail.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.Accounts;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.DeviceToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells a controller who is asking. Nobody gets past it without a device that is signed in. */
@Component
class MemberArgument implements HandlerMethodArgumentResolver {

  private final Accounts accounts;
  private final DeviceCookie cookie;

  MemberArgument(Accounts accounts, DeviceCookie cookie) {
    this.accounts = accounts;
    this.cookie = cookie;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(CurrentMember.class);
  }

  @Override
  public CurrentMember resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    DeviceToken pass =
        cookie.find(request).orElseThrow(() -> new AccountRefused(AccountError.NOT_SIGNED_IN));
    Accounts.Recognised recognised = accounts.recognise(pass);
    if (recognised.firstToday()) {
      Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class))
          .addHeader(HttpHeaders.SET_COOKIE, cookie.keep(pass, request));
    }
    return recognised.who();
  }
}
