package org.handrail.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.help.Article;
import org.handrail.help.HelpNumber;
import org.handrail.help.HelpSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of an article shows.
 *
 * @param article the article
 * @param before the one before it in the list, or null
 * @param after the one after it, or null
 * @param address where it is found
 * @param numbers who answers in the reader's country, when the browser names one
 * @param today the day of the page
 * @param language in which it is shown
 */
public record ArticleView(
    Article article,
    @Nullable Article before,
    @Nullable Article after,
    CanonicalUrl address,
    List<HelpNumber> numbers,
    LocalDate today,
    String language) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ArticleView {
    numbers = List.copyOf(numbers);
  }

  /** A text of the article as it is shown. */
  public String text(Article.Words words) {
    return words.in(language);
  }

  /** The path of an article. */
  public String pathOf(Article other) {
    return LearnController.pathOf(other);
  }

  /** Whether somebody should look again where this was read. */
  public boolean isReviewDue(HelpSource source) {
    return source.isReviewDue(today);
  }

  /** What search engines read of it, as JSON-LD in words of schema.org; safe inside a script element, where it is data. */
  public String metadata() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "Article");
    data.put("headline", text(article.title()));
    data.put("description", text(article.description()));
    data.put("inLanguage", language);
    data.put("dateModified", article.changed().toString());
    data.put("url", address.in(language));
    data.put("isAccessibleForFree", true);
    data.put(
        "citation",
        article
            .claims()
            .flatMap(claim -> claim.source().pages().stream())
            .map(Object::toString)
            .distinct()
            .toList());
    return JSON.writeValueAsString(data).replace("<", "\\u003c");
  }
}
