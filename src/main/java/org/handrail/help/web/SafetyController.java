package org.handrail.help.web;

import java.util.Locale;
import org.handrail.help.HelpFacts;
import org.handrail.help.SafetyFacts;
import org.handrail.site.ForAnybody;
import org.handrail.site.Localizer;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a device takes along to be safe offline: {@code /help/safety.json} and the phrases of danger. The same for everybody who reads a language, so that asking for it says nothing about anybody. */
@RestController
@ForAnybody
class SafetyController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final HelpFacts help;
  private final SafetyFacts safety;
  private final MessageSource messages;

  SafetyController(HelpFacts help, SafetyFacts safety, MessageSource messages) {
    this.help = help;
    this.safety = safety;
    this.messages = messages;
  }

  @GetMapping(path = "/help/safety.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SafetyDocument> safety(Locale locale) {
    return ResponseEntity.ok()
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(SafetyDocument.of(help, safety, new Localizer(messages, locale)));
  }

  /** The phrases that the device looks for; {@code DangerWords} reads them there. */
  @GetMapping("/help/danger-words.txt")
  ResponseEntity<Resource> dangerWords() {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .body(new ClassPathResource("org/handrail/help/screen/danger-words.txt"));
  }
}
