package org.handrail.treatment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.HoursText;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.publish.VariedListings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnListingCheckTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final Listing PLAIN =
      InventedListings.listing(SOURCE, 1, "Elm", new GeoPoint(40, -75));

  private static Listing listing(String description, String phone, String website, String hours) {
    List<OpeningHours.Span> spans = HoursText.read(hours).orElseThrow().stream()
        .map(span -> new OpeningHours.Span(span.day(), span.from(), span.until()))
        .toList();
    List<ListingPhone> phones = phone.isEmpty()
        ? List.of()
        : List.of(new ListingPhone(phone, "", ListingPhone.Kind.VOICE, "", true));
    return new Listing(
        PLAIN.id(),
        PLAIN.provider(),
        PLAIN.service(),
        "",
        description,
        PLAIN.status(),
        PLAIN.address(),
        PLAIN.point(),
        phones,
        website,
        new TreeSet<>(),
        new OpeningHours(spans, ""),
        PLAIN.assurance());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
          Words.              | 215-555-0100 | https://example.org/  | mon-fri 08:00-17:00 | ''
          Words.              | 215-555-0100 | ''                    | ''                  | ''
          Callers must enter treatment | 215-555-0100 | ''           | ''                  | !promise
          Guaranteed cure     | 215-555-0100 | ''                    | ''                  | !claim
          La cura es garantizada | 215-555-0100 | ''                 | ''                  | !claim
          A 100% cure rate    | 215-555-0100 | ''                    | ''                  | !claim
          Endorsed by Alcoholics Anonymous | 215-555-0100 | ''       | ''                  | !claim
          Avalado por Narcóticos Anónimos | 215-555-0100 | ''        | ''                  | !claim
          No cure is guaranteed | 215-555-0100 | ''                  | ''                  | ''
          A doctor cures wounds | 215-555-0100 | ''                  | ''                  | ''
          AA meetings on Mondays | 215-555-0100 | ''                 | ''                  | ''
          Words.              | 215-555-0100 | http://example.org/   | ''                  | !website
          Words.              | 215-555-0100 | https://10.0.0.1/     | ''                  | !website
          Words.              | 215-555-0100 | example.org           | ''                  | !website
          Words.              | 215-555-0100 | javascript:alert(1)   | ''                  | !website
          Words.              | 21555501     | ''                    | ''                  | dial
          Words.              | 12           | ''                    | ''                  | !anothers
          Words.              | 911          | ''                    | ''                  | !anothers
          Words.              | 1-900-555-0100 | ''                  | ''                  | !anothers
          Words.              | 215-555-0111 | ''                    | ''                  | !anothers
          Words.              | ''           | ''                    | ''                  | phones
          Words.              | 215-555-0100 | ''                    | mon 22:00-02:00     | ''
          Words.              | 215-555-0100 | ''                    | mon-sun 00:00-24:00 | ''
          Write to ana@example.org now | 215-555-0100 | ''           | ''                  | mail
          """)
  void findsWhatIsWrong(
      String description, String phone, String website, String hours, String expected) {
    OwnListingCheck check = new OwnListingCheck(
        listing(description, phone, website, hours), OwnListingCheckTest::owner);

    assertThat(check.findings().stream().map(OwnListingCheckTest::told).toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  /** One number of this site belongs to somebody else. */
  private static String owner(String number) {
    return number.equals("215-555-0111") ? "somebody-else" : "";
  }

  private static String told(TrialFinding finding) {
    return (finding.refused() ? "!" : "")
        + finding.messageKey().substring("treatment.own.finding.".length());
  }

  @Test
  void tellsOfHoursThatAreSaidTwiceAlsoOverMidnightOfSunday() {
    assertThat(overlaps("mon 08:00-12:00\nmon 11:00-13:00")).isTrue();
    assertThat(overlaps("sun 22:00-02:00\nmon 01:00-03:00")).isTrue();
    assertThat(overlaps("mon 08:00-12:00\nmon 12:00-13:00")).isFalse();
  }

  private static boolean overlaps(String hours) {
    return new OwnListingCheck(listing("", "215-555-0100", "", hours), OwnListingCheckTest::owner)
        .findings().stream().anyMatch(finding -> told(finding).equals("overlap"));
  }

  @Test
  void textsAreMadePlainOnceAndWhatDirectoriesGaveStaysAsItIs() {
    Listing cleaned = new OwnListingCheck(
            listing("A <b>bold</b>\u202E word\r\nand more", "215-555-0100", "", ""),
            OwnListingCheckTest::owner)
        .listing();
    assertThat(cleaned.description()).isEqualTo("A bold word\nand more");
    assertThat(new OwnListingCheck(cleaned, OwnListingCheckTest::owner).listing())
        .isEqualTo(cleaned);

    assertThat(Stream.of(VariedListings.of(SOURCE, 200, 5), InventedListings.plain(SOURCE, 20))
            .flatMap(List::stream))
        .allMatch(listing ->
            new OwnListingCheck(listing, OwnListingCheckTest::owner).listing().equals(listing));
  }
}
