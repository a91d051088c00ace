package org.handrail.help;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * Where something on "Help now" comes from. Nothing is shown there without one.
 *
 * @param name whose pages they are
 * @param pages the addresses of the pages, at least one, http or https
 * @param reviewed the day on which they were read
 * @param says what they say, in our words; whatever is shown may not say more
 */
public record HelpSource(String name, List<URI> pages, LocalDate reviewed, String says) {

  /** So old may a review be; then whoever reads should know it, and somebody should look again. */
  private static final int REVIEW_MONTHS = 24;

  public HelpSource {
    pages = List.copyOf(pages);
    if (name.isBlank() || says.isBlank() || pages.isEmpty()) {
      throw new IllegalArgumentException("a source without name, page or words");
    }
    if (!pages.stream().allMatch(HelpSource::isOnTheWeb)) {
      throw new IllegalArgumentException("not pages of the web: " + pages);
    }
  }

  /** Whether it was read so long ago that it should be read again. */
  public boolean isReviewDue(LocalDate today) {
    return today.isAfter(lastDay());
  }

  /** The last day on which the review is not yet due. */
  public LocalDate lastDay() {
    return reviewed.plusMonths(REVIEW_MONTHS);
  }

  private static boolean isOnTheWeb(URI page) {
    return page.getHost() != null && List.of("http", "https").contains(page.getScheme());
  }
}
