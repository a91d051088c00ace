package org.handrail.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a phone needs to put the site among its programs. It says nothing to somebody who looks over a shoulder. */
@RestController
@ForAnybody
class ManifestController {

  private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
  private static final String PAPER = "#FAF8F3";

  private final SiteIdentity site;
  private final MessageSource messages;

  ManifestController(WebSettings settings, MessageSource messages) {
    this.site = SiteIdentity.of(settings);
    this.messages = messages;
  }

  @GetMapping("/site.webmanifest")
  ResponseEntity<Map<String, Object>> manifest(Locale locale) {
    String name = site.name(new Localizer(messages, locale));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", name);
    manifest.put("short_name", name);
    manifest.put("lang", locale.getLanguage());
    manifest.put("start_url", "/");
    manifest.put("scope", "/");
    manifest.put("display", "standalone");
    manifest.put("background_color", PAPER);
    manifest.put("theme_color", PAPER);
    manifest.put(
        "icons",
        List.of(Map.of(
            "src",
            "/site/app.svg",
            "sizes",
            "any",
            "type",
            "image/svg+xml",
            "purpose",
            "any maskable")));
    return ResponseEntity.ok()
        .contentType(MANIFEST)
        .cacheControl(CacheControl.noCache())
        .body(manifest);
  }
}
