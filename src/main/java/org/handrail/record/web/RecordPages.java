package org.handrail.record.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.help.HelpFacts;
import org.handrail.help.HelpNumber;
import org.handrail.help.SafetyFacts;
import org.handrail.record.RecordView;
import org.handrail.record.RecordViews;
import org.handrail.site.Languages;
import org.handrail.site.Localizer;
import org.handrail.site.SiteIdentity;
import org.handrail.site.WebSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of the record, each rendered once, when it is first asked for: the same bytes for everybody who reads a language. */
@Component
class RecordPages {

  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
  private final Function<String, byte[]> renderer;

  RecordPages(
      MessageSource messages,
      WebSettings settings,
      HelpFacts facts,
      SafetyFacts safety,
      ObjectProvider<RecordViews> others) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    this.renderer = language -> render(
        engine,
        values(
            engine,
            new Localizer(messages, Locale.of(language)),
            facts,
            safety,
            settings,
            Stream.concat(OwnRecordViews.all().stream(), others.orderedStream()).toList()));
  }

  private static Map<String, Object> values(
      TemplateEngine engine,
      Localizer words,
      HelpFacts facts,
      SafetyFacts safety,
      WebSettings settings,
      List<RecordViews> views) {
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
        "site",
        SiteIdentity.of(settings),
        "leaveUrl",
        settings.leaveUrl().toString(),
        "viewList",
        RecordTexts.json(listOf(views)),
        "scripts",
        scripts(views),
        "views",
        views.stream().map(view -> content(engine, view, words, safety)).toList());
  }

  private static Content content(
      TemplateEngine engine, RecordViews views, Localizer words, SafetyFacts safety) {
    Map<String, Object> values = Map.of("words", words, "safety", safety);
    return output -> engine.render(views.template(), values, output);
  }

  /** The scripts of all views: a browser runs none that the document does not name. */
  private static List<String> scripts(List<RecordViews> views) {
    return listOf(views).stream()
        .map(RecordView::script)
        .filter(script -> !script.isEmpty())
        .distinct()
        .toList();
  }

  private static List<RecordView> listOf(List<RecordViews> views) {
    return views.stream().flatMap(module -> module.views().stream()).toList();
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
    if (!Languages.SPOKEN.contains(language)) {
      throw new IllegalArgumentException("no language of ours: " + language);
    }
    return documents.computeIfAbsent(language, renderer).clone();
  }
}
