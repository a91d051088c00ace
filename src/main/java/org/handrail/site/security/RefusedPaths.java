package org.handrail.site.security;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Refuses addresses that no page of ours has, such as those with an encoded slash, on an error page of ours. Tomcat would
 * refuse some of them before, on a bare page of its own: it lets them through to the security chain's firewall, and nobody
 * ever decodes them.
 */
@Configuration(proxyBeanMethods = false)
class RefusedPaths {

  @Bean
  TomcatConnectorCustomizer encodedSlashes() {
    String untouched = EncodedSolidusHandling.PASS_THROUGH.getValue();
    return connector -> {
      connector.setEncodedSolidusHandling(untouched);
      connector.setEncodedReverseSolidusHandling(untouched);
    };
  }

  /** The firewall stands before the filters that give an answer its headers. */
  @Bean
  RequestRejectedHandler refusalWithHeaders() {
    return (request, response, refusal) -> {
      response.setHeader("Content-Security-Policy", SecurityChain.CONTENT);
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    };
  }
}
