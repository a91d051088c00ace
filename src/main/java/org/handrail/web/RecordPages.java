package org.handrail.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of the record, rendered once: the same bytes for everybody who reads a language. */
@Component
class RecordPages {

  private final Map<String, byte[]> documents;

  RecordPages(MessageSource messages, WebSettings settings, HelpFacts facts) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    
    this.documents = Languages.SPOKEN.stream()
        .collect(Collectors.toUnmodifiableMap(
            Function.identity(),
            language -> render(engine, new Words(messages, Locale.of(language)), facts, settings)));
  }

  private static byte[] render(
      TemplateEngine engine, Words words, HelpFacts facts, WebSettings settings) {
    Map<String, List<HelpNumber>> numbers = facts.numbers().stream()
        .collect(
            Collectors.groupingBy(HelpNumber::country, LinkedHashMap::new, Collectors.toList()));
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(
        "web/record.jte",
        Map.of(
            "words",
            words,
            "numbers",
            numbers,
            "texts",
            RecordTexts.json(words.locale()),
            "languages",
            Languages.SPOKEN,
            "leaveUrl",
            settings.leaveUrl().toString()),
        page);
    return page.toByteArray();
  }

  /**
   * The document in a language.
   *
   * @throws IllegalArgumentException when no page speaks it
   */
  byte[] in(String language) {
    byte[] document = documents.get(language);
    if (document == null) {
      throw new IllegalArgumentException("no language of ours: " + language);
    }
    return document.clone();
  }
}
