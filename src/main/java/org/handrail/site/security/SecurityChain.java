package org.handrail.site.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.platform.SiteAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What every answer carries and what no request may do. There is no session: a route is for members when its method asks for
 * the current one, and the one cookie there is ({@code accounts.web}) goes only to the API of accounts, and never along with
 * a request from another site. Writes from such are refused besides, by {@link CrossSiteWriteFilter}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

  static final String CONTENT = content("script-src 'self'", "trusted-types 'none'");

  /**
   * On the record's pages, and for workers, whose own answers say what they may: Java compiled to WebAssembly runs there,
   * and scripts of this server, by the one policy of {@code own-scripts.js}, as workers.
   */
  static final String CONTENT_WITH_WORKERS = content(
      "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'", "trusted-types own-scripts");

  private static final List<String> WITH_WORKERS = List.of("/record", "/browser");

  private static final String PERMISSIONS = "geolocation=(self), accelerometer=(), camera=(),"
      + " display-capture=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
      + " usb=(), browsing-topics=()";

  /** A year, as lists of such hosts want it; said only by a host that is reached by https. */
  private static final String ALWAYS_HTTPS = "max-age=31536000";

  @Bean
  SecurityFilterChain everyRoute(HttpSecurity http, SiteAddress address) {
    http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // SameSite=Strict, and WriteGuard
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> answerHeaders(headers, address));
    return http.build();
  }

  private static String content(String scripts, String trusted) {
    return String.join(
        "; ",
        "default-src 'none'",
        scripts,
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        trusted);
  }

  /** Also when the answer is an error page, which another request shows: hence the address that was asked for. */
  private static void writeContent(HttpServletRequest request, HttpServletResponse response) {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = refused == null ? request.getRequestURI() : refused.toString();
    boolean workers =
        WITH_WORKERS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    response.setHeader("Content-Security-Policy", workers ? CONTENT_WITH_WORKERS : CONTENT);
  }

  private static void answerHeaders(HeadersConfigurer<HttpSecurity> headers, SiteAddress address) {
    headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    if (address.isSecure()) {
      headers.addHeaderWriter(new StaticHeadersWriter("Strict-Transport-Security", ALWAYS_HTTPS));
    }
    headers
        .addHeaderWriter(SecurityChain::writeContent)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginEmbedderPolicy(e -> e.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
        .crossOriginResourcePolicy(r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
