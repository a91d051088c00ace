package org.handrail.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article of the learn pages, with its words in every language that pages speak.
 *
 * @param id names it in its address
 * @param title what it is about
 * @param description for search engines and the list of articles, at most {@value #LONGEST_DESCRIPTION} characters
 * @param lead what stands first
 * @param sections what follows, each with its heading
 * @param changed the day on which its words were last changed
 */
public record Article(
    String id,
    Words title,
    Words description,
    Words lead,
    List<Section> sections,
    LocalDate changed) {

  static final int LONGEST_DESCRIPTION = 155;

  public Article {
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("an article without sections: " + id);
    }
  }

  /**
   * The same in every language.
   *
   * @param byLanguage such as {@code en} and {@code es}
   */
  public record Words(Map<String, String> byLanguage) {

    public Words {
      byLanguage = Map.copyOf(byLanguage);
    }

    /** What it is in a language that pages speak. */
    public String in(String language) {
      String text = byLanguage.get(language);
      if (text == null) {
        throw new IllegalArgumentException("not a language of the articles: " + language);
      }
      return text;
    }
  }

  /** A heading with what stands below it. */
  public record Section(Words heading, List<Piece> pieces) {

    public Section {
      pieces = List.copyOf(pieces);
    }
  }

  /** What a section is made of. */
  public sealed interface Piece {}

  /** Passages that run on. */
  public record Paragraph(List<Passage> passages) implements Piece {

    public Paragraph {
      passages = List.copyOf(passages);
    }
  }

  /** Passages that stand one below the other. */
  public record Bullets(List<Passage> passages) implements Piece {

    public Bullets {
      passages = List.copyOf(passages);
    }
  }

  /** Something that is more than words. */
  public enum Insert implements Piece {
    /** The picture of the cycle. */
    CYCLE,
    /** The field in which one says one's week. */
    WEEK,
    /** The twelve steps in our words. */
    STEPS,
    /** The fellowships that work with steps. */
    FELLOWSHIPS,
    /** The pathways beside them. */
    PATHWAYS
  }

  /**
   * One or a few sentences.
   *
   * @param words what they say
   * @param clinical where it was read, when it says anything clinical
   */
  public record Passage(Words words, @Nullable Claim clinical) {}

  /**
   * What a clinical passage rests on.
   *
   * @param key names the passage for reviewers
   * @param source where it was read
   */
  public record Claim(String key, HelpSource source) {}

  /** Every passage, in the order of the page. */
  public Stream<Passage> passages() {
    return sections.stream()
        .flatMap(section -> section.pieces().stream())
        .flatMap(piece -> switch (piece) {
          case Paragraph it -> it.passages().stream();
          case Bullets it -> it.passages().stream();
          case Insert _ -> Stream.of();
        });
  }

  /** What its clinical passages rest on, in the order of the page. */
  public Stream<Claim> claims() {
    return passages().flatMap(passage -> Stream.ofNullable(passage.clinical()));
  }
}
