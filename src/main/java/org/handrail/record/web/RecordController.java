package org.handrail.record.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.handrail.site.ForAnybody;
import org.handrail.site.Release;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages of the sealed record, one document a language. They hold no word of anybody's: all that a person wrote is opened on
 * their device, so the document is the same for everybody, which is what lets a device keep it and a release name its hash.
 */
@Controller
@ForAnybody
class RecordController {

  private final Release release;
  private final RecordPages pages;

  RecordController(Release release, RecordPages pages) {
    this.release = release;
    this.pages = pages;
  }

  /** The document in the language that the address or the browser asks for. */
  @GetMapping({"/record", "/record/"})
  ResponseEntity<Void> inTheReadersLanguage(Locale locale) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/record/" + locale.getLanguage())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noStore())
        .build();
  }

  @GetMapping("/record/en")
  ResponseEntity<byte[]> english() {
    return document("en");
  }

  @GetMapping("/record/es")
  ResponseEntity<byte[]> spanish() {
    return document("es");
  }

  private ResponseEntity<byte[]> document(String language) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .cacheControl(CacheControl.noCache())
        .body(pages.in(language));
  }

  /** What a device keeps and checks: every file of the record's pages with its SHA-256. */
  @GetMapping(path = "/record/release.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> release() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("release", release.name());
    answer.put("files", release.hashes());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answer);
  }

  /** The service worker, which says of which release it is. */
  @GetMapping("/record/worker.js")
  ResponseEntity<byte[]> worker() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .body(release.worker());
  }
}
