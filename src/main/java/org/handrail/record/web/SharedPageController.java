package org.handrail.record.web;

import jakarta.servlet.http.HttpServletResponse;
import org.handrail.site.ForAnybody;
import org.handrail.site.SiteScripts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a link leads that a member gave to somebody. The same page whatever the link says: what is sealed is fetched and opened
 * by its script, with the key that stands behind the {@code #} and so reaches no server. Nothing is counted or looked up here.
 */
@Controller
@ForAnybody
class SharedPageController {

  @GetMapping("/shared/{link}")
  String page(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader("Integrity-Policy", SiteScripts.POLICY);
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    return "record/shared";
  }
}
