package org.handrail.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;

/** Invented places of treatment in Philadelphia, among them one of which as much is said as can be. */
final class ShownTreatment {

  static final FeedId SOURCE = new FeedId("SAMHSA");

  private ShownTreatment() {}

  static List<Listing> all() {
    Random random = new Random(4);
    List<Listing> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Listing bare = InventedListings.listing(
          SOURCE,
          i,
          "Center " + i,
          new GeoPoint(39.95 + random.nextGaussian() / 50, -75.16 + random.nextGaussian() / 50));
      all.add(
          InventedListings.with(bare, ListingStatus.ACTIVE, InventedListings.someNeeds(random)));
    }
    all.add(full());
    all.add(closed());
    return all;
  }

  /** One that counts of the listing of which most is said, one that is stale, and one of a listing that has none. */
  static Map<ListingId, Said> openPlaces(Instant now) {
    List<Listing> all = all();
    return Map.of(
        full().id(),
        new Said(new Capacity(3, 9_999, "Ring " + "z".repeat(190)), now.minusSeconds(7_200)),
        all.get(0).id(),
        new Said(new Capacity(3, null, ""), now.minusSeconds(200_000)),
        all.get(1).id(),
        new Said(new Capacity(0, 20, ""), now));
  }

  static Listing full() {
    String name = "Hermandad-de-la-Recuperación " + "Donaudampfschifffahrtsgesellschaft".repeat(3)
        + " <b>House</b>";
    Listing bare = InventedListings.listing(SOURCE, 900, name, new GeoPoint(39.9526, -75.1652));
    return new Listing(
        bare.id(),
        new Provider(ProviderId.of(SOURCE, name, "s", ""), name, "", ""),
        "Substance use treatment and co-occurring mental health treatment, residential and outpatient",
        "Second Door " + "x".repeat(120),
        "Our words.\nA second line with " + "y".repeat(200),
        ListingStatus.ACTIVE,
        new ListingAddress(
            "12345 North Long Avenue",
            "Building C, Suite 1200",
            "Philadelphia",
            "Philadelphia",
            "PA",
            "19107-1234",
            "US"),
        bare.point(),
        List.of(
            new ListingPhone(
                "(215) 555-0100",
                "1234",
                ListingPhone.Kind.INTAKE,
                "Ask for " + "intake ".repeat(20),
                true),
            new ListingPhone(
                "call the desk first, then the ward", "", ListingPhone.Kind.VOICE, "", false),
            new ListingPhone("215-555-0101", "", ListingPhone.Kind.FAX, "", true)),
        "https://example.org/" + "z".repeat(80),
        new TreeSet<>(Stream.concat(
                Need.listAll().stream(),
                Stream.of("es", "ase").flatMap(code -> Need.findLanguage(code).stream()))
            .toList()),
        new OpeningHours(
            List.of(
                new OpeningHours.Span(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new OpeningHours.Span(DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(18, 30)),
                new OpeningHours.Span(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(2, 0))),
            "Other hours by appointment"),
        new Assurance(SOURCE, LocalDate.of(2026, 8, 3)));
  }

  static Listing closed() {
    return InventedListings.with(
        InventedListings.listing(SOURCE, 901, "Closed Door", null),
        ListingStatus.TEMPORARILY_CLOSED,
        new TreeSet<>());
  }
}
