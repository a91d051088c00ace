package org.handrail.help;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.help.Article.Passage;
import org.handrail.help.Article.Piece;
import org.handrail.help.Article.Section;
import org.handrail.help.Article.Words;
import org.jspecify.annotations.Nullable;

/** Makes an article of its file, whose form {@code learn/addiction-cycle.txt} explains. */
final class ArticleReader {

  private static final List<String> LANGUAGES = List.of("en", "es");
  private static final String CLINICAL = "key";
  private static final Set<String> KEYS = Set.of("part", "en", "es", "changed", "insert", CLINICAL);

  /** What stands before the first section. */
  private final Map<String, Words> head = new LinkedHashMap<>();

  private final List<Section> sections = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private boolean bullets;
  private @Nullable Words heading;
  private @Nullable LocalDate changed;

  private ArticleReader() {}

  /**
   * The article of a text.
   *
   * @throws IllegalStateException when it is not in the form of an article
   */
  static Article read(String id, String text) {
    ArticleReader reader = new ArticleReader();
    ReviewedFacts.readArticle(text, KEYS, CLINICAL).forEach(reader::take);
    return reader.finished(id);
  }

  private void take(ReviewedFacts.ArticleBlock block) {
    switch (block.get("part")) {
      case "title" -> {
        head.put("title", words(block));
        changed = LocalDate.parse(block.get("changed"));
      }
      case "description", "lead" -> head.put(block.get("part"), words(block));
      case "heading" -> begin(words(block));
      case "text" -> begin(false, block);
      case "then" -> passages.add(passage(block));
      case "item" -> {
        if (bullets) {
          passages.add(passage(block));
        } else {
          begin(true, block);
        }
      }
      case "insert" -> {
        endPiece();
        pieces.add(Article.Insert.valueOf(block.get("insert").toUpperCase(Locale.ROOT)));
      }
      case String other -> throw new IllegalStateException("not a part of an article: " + other);
    }
  }

  private void begin(Words next) {
    endSection();
    heading = next;
  }

  private void begin(boolean asBullets, ReviewedFacts.ArticleBlock block) {
    endPiece();
    bullets = asBullets;
    passages.add(passage(block));
  }

  private void endPiece() {
    if (!passages.isEmpty()) {
      pieces.add(bullets ? new Article.Bullets(passages) : new Article.Paragraph(passages));
    }
    passages.clear();
    bullets = false;
  }

  private void endSection() {
    endPiece();
    if (heading != null) {
      sections.add(new Section(heading, pieces));
    } else if (!pieces.isEmpty()) {
      throw new IllegalStateException("a part before the first heading: " + pieces);
    }
    pieces.clear();
  }

  private Article finished(String id) {
    endSection();
    if (changed == null || !head.keySet().equals(Set.of("title", "description", "lead"))) {
      throw new IllegalStateException("title, description or lead is missing: " + id);
    }
    Words description = words("description");
    for (String text : description.byLanguage().values()) {
      if (text.length() > Article.LONGEST_DESCRIPTION) {
        throw new IllegalStateException("too long for a description: " + text);
      }
    }
    return new Article(id, words("title"), description, words("lead"), sections, changed);
  }

  private Words words(String part) {
    Words words = head.get(part);
    if (words == null) {
      throw new IllegalStateException("an article without " + part);
    }
    return words;
  }

  private static Passage passage(ReviewedFacts.ArticleBlock block) {
    HelpSource source = block.source();
    return new Passage(
        words(block), source == null ? null : new Article.Claim(block.get(CLINICAL), source));
  }

  private static Words words(ReviewedFacts.ArticleBlock block) {
    return new Words(LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), block::get)));
  }
}
