package org.handrail.record.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.help.HelpFacts;
import org.handrail.help.HelpNumber;
import org.handrail.help.SafetyFacts;
import org.handrail.site.Languages;
import org.handrail.site.Localizer;
import org.handrail.site.WebSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of the record, rendered once: the same bytes for everybody who reads a language. */
@Component
class RecordPages {

  private final Map<String, byte[]> documents;

  RecordPages(MessageSource messages, WebSettings settings, HelpFacts facts, SafetyFacts safety) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    this.documents = Languages.SPOKEN.stream()
        .collect(Collectors.toUnmodifiableMap(
            Function.identity(),
            language -> render(
                engine,
                values(new Localizer(messages, Locale.of(language)), facts, safety, settings))));
  }

  private static Map<String, Object> values(
      Localizer words, HelpFacts facts, SafetyFacts safety, WebSettings settings) {
    Map<String, List<HelpNumber>> numbers = facts.numbers().stream()
        .collect(
            Collectors.groupingBy(HelpNumber::country, LinkedHashMap::new, Collectors.toList()));
    return Map.of(
        "words",
        words,
        "numbers",
        numbers,
        "safety",
        safety,
        "texts",
        RecordTexts.json(words.locale()),
        "languages",
        Languages.SPOKEN,
        "leaveUrl",
        settings.leaveUrl().toString());
  }

  private static byte[] render(TemplateEngine engine, Map<String, Object> values) {
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render("record/record.jte", values, page);
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
