package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.feed.RawMeeting.Spot;
import org.jspecify.annotations.Nullable;

/** Collects doubts and folds those of one kind into one line, so that a long list gives a short report. */
public final class FeedWarnings {

  /** A kind of doubt; those of one list are constants of one enum. */
  public interface Kind {

    /** Tells it from others of its enum. */
    String name();

    /** What is wrong and what to do, for one record. */
    String text();

    /** Whether each one is listed: the keeper has to look at each. */
    boolean isNeverGrouped();

    /** Whether one line for the whole list is enough, even for a single record. */
    boolean isAlwaysGrouped();
  }

  private static final int LISTED_SINGLY = 3;
  private static final int LISTED_AT_MOST = 200;
  private static final int KINDS_AT_MOST = 2_000;
  private static final Spot NOWHERE = new Spot(null, null);

  /** Has an order, by which a map finds its way among details that were made to share a hash. */
  private record Topic(Kind doubt, String field, String detail) implements Comparable<Topic> {

    private static final Comparator<Topic> ORDER = Comparator.comparing(
            (Topic topic) -> topic.doubt.name())
        .thenComparing(Topic::field)
        .thenComparing(Topic::detail);

    @Override
    public int compareTo(Topic other) {
      return ORDER.compare(this, other);
    }
  }

  private record Case(Spot spot, String slug) {}

  private static final class Cases {
    private int count;
    private final List<Case> first = new ArrayList<>(1);
  }

  private final Map<Topic, Cases> kinds = new LinkedHashMap<>();
  private final String one;
  private final String several;

  FeedWarnings() {
    this("meeting", "meetings");
  }

  /**
   * @param one the word for a record
   * @param several the word for several of them
   */
  public FeedWarnings(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /** Notes a doubt about one record; {@code field} in the list's spelling. */
  void add(Kind doubt, String field, Spot spot, String slug) {
    add(new Topic(doubt, field, ""), new Case(spot, slug));
  }

  /** The same for a record that stands on a line (from 1) or at an index (from 0). */
  public void add(
      Kind doubt, String field, @Nullable Integer line, @Nullable Integer index, String slug) {
    add(doubt, field, new Spot(line, index), slug);
  }

  /** Notes a doubt about one value that many records may have, such as a format code. */
  public void addValue(Kind doubt, String field, String value) {
    add(new Topic(doubt, field, value), new Case(NOWHERE, ""));
  }

  /** Notes a doubt about the list as a whole. */
  public void addAboutList(Kind doubt, String field) {
    add(new Topic(doubt, field, ""), new Case(NOWHERE, ""));
  }

  private void add(Topic kind, Case one) {
    Cases cases = kinds.get(kind);
    if (cases == null) {
      if (kinds.size() >= KINDS_AT_MOST) {
        return; // a list that invents thousands of codes has said enough
      }
      cases = new Cases();
      kinds.put(kind, cases);
    }
    cases.count++;
    if (cases.first.size() < LISTED_AT_MOST) {
      cases.first.add(one);
    }
  }

  /** The lines of the report, in the order in which the doubts first came up. */
  public List<FeedIssue> toWarnings() {
    List<FeedIssue> warnings = new ArrayList<>();
    kinds.forEach((kind, cases) -> {
      if (!kind.detail.isEmpty()) {
        String reason = kind.doubt.text() + ": " + kind.detail + " (" + times(cases.count) + ")";
        warnings.add(new FeedIssue(null, null, "", kind.field, reason));
      } else if (isSingle(kind, cases)) {
        cases.first.forEach(c -> warnings.add(
            new FeedIssue(c.spot.line(), c.spot.index(), c.slug, kind.field, kind.doubt.text())));
      } else {
        warnings.add(new FeedIssue(null, null, "", kind.field, grouped(kind, cases)));
      }
    });
    return warnings;
  }

  private static boolean isSingle(Topic kind, Cases cases) {
    if (kind.doubt.isNeverGrouped()) {
      return cases.count <= LISTED_AT_MOST;
    }
    return cases.count <= LISTED_SINGLY && !kind.doubt.isAlwaysGrouped();
  }

  private String grouped(Topic kind, Cases cases) {
    List<String> slugs = cases.first.stream()
        .map(Case::slug)
        .filter(s -> !s.isEmpty())
        .limit(LISTED_SINGLY)
        .toList();
    String examples = slugs.isEmpty() ? "" : " (such as " + String.join(", ", slugs) + ")";
    String records = cases.count + " " + (cases.count == 1 ? one : several);
    return records + examples + ": " + kind.doubt.text();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
