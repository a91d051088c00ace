package org.handrail.record.web;

import java.util.Locale;
import org.handrail.site.ForAnybody;
import org.handrail.site.SiteScripts;
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

  private final RecordPages pages;

  RecordController(RecordPages pages) {
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
        .header("Integrity-Policy", SiteScripts.POLICY)
        .cacheControl(CacheControl.noCache())
        .body(pages.in(language));
  }
}
