package org.handrail.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles of the learn pages, in the order in which they are offered. They come with the program. */
@Component
public final class Articles {

  private static final List<String> IDS = List.of(
      "addiction-cycle",
      "support-groups-in-treatment",
      "four-objectives",
      "meetings-and-responsibilities",
      "first-meeting",
      "twelve-steps",
      "other-pathways",
      "sponsors",
      "medication",
      "urges",
      "lapses",
      "family-and-friends",
      "after-treatment");

  private final List<Article> all = IDS.stream()
      .map(id -> ArticleReader.read(id, ReviewedFacts.text("learn/" + id + ".txt")))
      .toList();

  /** Every article. */
  public List<Article> all() {
    return all;
  }

  /** The article at an address. */
  public Optional<Article> find(String id) {
    return all.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  /** The one before it, or null for the first. */
  public @Nullable Article before(Article article) {
    return at(indexOf(article) - 1);
  }

  /** The one after it, or null for the last. */
  public @Nullable Article after(Article article) {
    return at(indexOf(article) + 1);
  }

  private int indexOf(Article article) {
    return all.indexOf(article);
  }

  private @Nullable Article at(int index) {
    return index >= 0 && index < all.size() ? all.get(index) : null;
  }

  /** How many clinical sentences were last looked up so long ago that somebody should look again. */
  long reviewsDue(LocalDate today) {
    return all.stream()
        .flatMap(Article::claims)
        .filter(claim -> claim.source().isReviewDue(today))
        .count();
  }
}
