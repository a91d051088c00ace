package org.handrail.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.platform.SiteAddress;
import org.handrail.site.RequestedPath;
import org.handrail.site.WorkerScope;
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
 * What every answer carries and what no request may do. There is no session: who may call a route stands on it ({@link org.handrail.site.RouteAccess}),
 * and a cookie never goes along with a request from another site. Writes from such are refused besides, by {@link CrossSiteWriteFilter}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

  static final String CONTENT = content("script-src 'self'");

  /**
   * Where a {@link WorkerScope} says so, and for workers themselves, whose own answers say what they may: Java compiled to WebAssembly runs there,
   * and scripts of this server, by the one policy of {@code own-scripts.js}, as workers.
   */
  static final String CONTENT_WITH_WORKERS = content("script-src 'self' 'wasm-unsafe-eval'");

  private static final String PERMISSIONS = "geolocation=(self), accelerometer=(), camera=(),"
      + " display-capture=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
      + " usb=(), browsing-topics=()";

  /** A year, as lists of such hosts want it; said only by a host that is reached by https. */
  private static final String ALWAYS_HTTPS = "max-age=31536000";

  @Bean
  SecurityFilterChain everyRoute(
      HttpSecurity http, SiteAddress address, List<WorkerScope> workers) {
    http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // SameSite=Strict, and CrossSiteWriteFilter
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> answerHeaders(headers, address, workers));
    return http.build();
  }

  private static String content(String scripts) {
    return String.join(
        "; ",
        "default-src 'none'",
        scripts,
        "worker-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types own-scripts");
  }

  /** Also when the answer is an error page, which another request shows: hence the address that was asked for. */
  private static void writeContent(
      HttpServletRequest request, HttpServletResponse response, List<WorkerScope> scopes) {
    String path = RequestedPath.asked(request);
    boolean workers = scopes.stream().anyMatch(scope -> scope.holds(path));
    response.setHeader("Content-Security-Policy", workers ? CONTENT_WITH_WORKERS : CONTENT);
  }

  private static void answerHeaders(
      HeadersConfigurer<HttpSecurity> headers, SiteAddress address, List<WorkerScope> workers) {
    headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    if (address.isSecure()) {
      headers.addHeaderWriter(new StaticHeadersWriter("Strict-Transport-Security", ALWAYS_HTTPS));
    }
    headers
        .addHeaderWriter((request, response) -> writeContent(request, response, workers))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginEmbedderPolicy(e -> e.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
        .crossOriginResourcePolicy(r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
