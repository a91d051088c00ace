package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.feed.RawMeeting.Spot;

/** Collects doubts and folds those of one kind into one line, so that a long list gives a short report. */
final class FeedWarnings {

  private static final int LISTED_SINGLY = 3;
  private static final int LISTED_AT_MOST = 200;
  private static final int KINDS_AT_MOST = 2_000;
  private static final Spot NOWHERE = new Spot(null, null);

  /** Has an order, by which a map finds its way among details that were made to share a hash. */
  private record Kind(FeedWarning doubt, String field, String detail) implements Comparable<Kind> {

    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::doubt).thenComparing(Kind::field).thenComparing(Kind::detail);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  private record Case(Spot spot, String slug) {}

  private static final class Cases {
    private int count;
    private final List<Case> first = new ArrayList<>(1);
  }

  private final Map<Kind, Cases> kinds = new LinkedHashMap<>();

  /** Notes a doubt about one meeting; {@code field} in the list's spelling. */
  void add(FeedWarning doubt, String field, Spot spot, String slug) {
    add(new Kind(doubt, field, ""), new Case(spot, slug));
  }

  /** Notes a doubt about one value that many meetings may have, such as a format code. */
  void addValue(FeedWarning doubt, String field, String value) {
    add(new Kind(doubt, field, value), new Case(NOWHERE, ""));
  }

  /** Notes a doubt about the list as a whole. */
  void addAboutList(FeedWarning doubt, String field) {
    add(new Kind(doubt, field, ""), new Case(NOWHERE, ""));
  }

  private void add(Kind kind, Case one) {
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
  List<FeedIssue> toWarnings() {
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

  private static boolean isSingle(Kind kind, Cases cases) {
    if (kind.doubt.isNeverGrouped()) {
      return cases.count <= LISTED_AT_MOST;
    }
    return cases.count <= LISTED_SINGLY && !kind.doubt.isAlwaysGrouped();
  }

  private static String grouped(Kind kind, Cases cases) {
    List<String> slugs = cases.first.stream()
        .map(Case::slug)
        .filter(s -> !s.isEmpty())
        .limit(LISTED_SINGLY)
        .toList();
    String examples = slugs.isEmpty() ? "" : " (such as " + String.join(", ", slugs) + ")";
    String meetings = cases.count == 1 ? "1 meeting" : cases.count + " meetings";
    return meetings + examples + ": " + kind.doubt.text();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
