package org.handrail.treatment.publish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.handrail.directory.FeedId;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OpeningHours.Span;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;

/** Listings as our readers give them, with as much and as little said of them as there can be. */
public final class VariedListings {

  private static final List<String> TEXTS = List.of(
      "",
      "Plain words.",
      "Two lines,\nwith a comma; \"quoted\" and 'so'",
      "Ñandú, 漢字 and 😀",
      "=1+1",
      "1|2");
  private static final List<String> EXTENSIONS = List.of("", "0", "12", "012", "0000007");
  private static final List<String> PHONE_TEXTS =
      List.of("", "Ask for intake", "Intake desk", "hotline", "Day and night");

  private final FeedId source;
  private final Random random;

  private VariedListings(FeedId source, long seed) {
    this.source = source;
    this.random = new Random(seed);
  }

  public static List<Listing> of(FeedId source, int count, long seed) {
    VariedListings varied = new VariedListings(source, seed);
    List<Listing> listings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      listings.add(varied.listing(i));
    }
    return listings;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Listing listing(int number) {
    boolean placeless = random.nextInt(5) == 0;
    Provider provider = provider(random.nextInt(20));
    String website = provider.website().isEmpty() && random.nextBoolean()
        ? "https://service" + number + ".example.org/"
        : provider.website();
    return new Listing(
        ListingId.of(source, "service " + number, "", "", ""),
        provider,
        "Service " + number + ", and more",
        placeless ? "" : any(List.of("", "The old mill", "Haus \"B\"")),
        any(TEXTS),
        any(List.of(ListingStatus.values())),
        placeless ? ListingAddress.UNKNOWN : address(number),
        placeless ? null : InventedListings.point(random),
        phones(number),
        website,
        InventedListings.someNeeds(random),
        hours(),
        new Assurance(source, random.nextBoolean() ? LocalDate.of(2026, 3, 1) : null));
  }

  private Provider provider(int number) {
    return new Provider(
        ProviderId.of(source, "provider " + number, "", ""),
        "Provider " + number + "; & sons",
        TEXTS.get(number % TEXTS.size()),
        number % 2 == 0 ? "" : "https://provider" + number + ".example.org/");
  }

  /** Of no state, since points lie everywhere. */
  private ListingAddress address(int number) {
    return new ListingAddress(
        number + " Elm St",
        any(List.of("", "Suite 2")),
        any(List.of("Alderbrook", "")),
        any(List.of("", "Elm County")),
        "",
        any(List.of("19000", "19000-1234", "", "00501")),
        any(List.of("US", "CA", "")));
  }

  private List<ListingPhone> phones(int number) {
    List<ListingPhone> phones = new ArrayList<>();
    for (ListingPhone.Kind kind : ListingPhone.Kind.values()) {
      if (random.nextBoolean()) {
        String end = "%02d%02d".formatted(phones.size() + 1, number % 100);
        phones.add(
            new ListingPhone("(610) 555-" + end, any(EXTENSIONS), kind, phoneText(kind), true));
      }
    }
    return phones;
  }

  private String phoneText(ListingPhone.Kind kind) {
    String text = any(PHONE_TEXTS);
    return kind == ListingPhone.Kind.VOICE && !text.startsWith("Day") ? "" : text;
  }

  private OpeningHours hours() {
    List<Span> spans = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      spans.add(new Span(
          any(List.of(DayOfWeek.values())),
          LocalTime.of(random.nextInt(3) + 8, 30),
          any(List.of(LocalTime.of(17, 0), LocalTime.MIDNIGHT, LocalTime.of(2, 15)))));
    }
    return new OpeningHours(spans, any(List.of("", "", "By appointment, and so on")));
  }
}
