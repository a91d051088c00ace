package org.handrail.treatment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Listings that exist nowhere: the same for the same seed. */
public final class InventedListings {

  private static final String[] NAMES = {
    "Alder House",
    "Birch Center",
    "Cedar Clinic",
    "Elm Recovery",
    "Ñandú Salud",
    "Zelkova",
    "alder house"
  };

  private static final List<Need> NEEDS = Stream.concat(
          Need.listAll().stream(),
          Stream.of("es", "fr", "ase", "vi").flatMap(code -> Need.findLanguage(code).stream()))
      .toList();

  private InventedListings() {}

  /** Plain listings, of a name each. */
  public static List<Listing> plain(FeedId source, int count) {
    List<Listing> listings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      listings.add(listing(source, i, "Center " + i, new GeoPoint(40 + i / 1000.0, -75)));
    }
    return listings;
  }

  /** Listings with as much said of them as can be, and as little. */
  public static List<Listing> odd(FeedId source) {
    Listing full =
        listing(source, 1, "Tab\there, line\nthere, \\N, \"quoted\" 漢字 😀", new GeoPoint(-90, 180));
    Listing bare = listing(source, 2, "Bare", null);
    return List.of(
        new Listing(
            full.id(),
            full.provider(),
            "Service; with {braces}",
            "Place",
            "Some words.\nMore.",
            ListingStatus.TEMPORARILY_CLOSED,
            new ListingAddress(
                "1 Main St", "Suite 2", "Elm", "Elm County", "PA", "19000-1234", "US"),
            full.point(),
            List.of(
                new ListingPhone(
                    "(215) 555-0100", "12", ListingPhone.Kind.INTAKE, "Ask for intake", true),
                new ListingPhone("call us", "", ListingPhone.Kind.TEXT, "", false)),
            "https://example.org/",
            new TreeSet<>(NEEDS),
            new OpeningHours(
                List.of(
                    new OpeningHours.Span(
                        DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30)),
                    new OpeningHours.Span(
                        DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT)),
                "By appointment"),
            new Assurance(source, LocalDate.of(2026, 8, 3))),
        new Listing(
            bare.id(),
            bare.provider(),
            "S",
            "",
            "",
            ListingStatus.DEFUNCT,
            ListingAddress.UNKNOWN,
            null,
            List.of(),
            "",
            Collections.emptySortedSet(),
            OpeningHours.UNKNOWN,
            new Assurance(source, null)));
  }

  /** Listings around the world and in a few towns, many on awkward points, of few names, some of them not active. */
  public static List<Listing> scattered(FeedId source, int count, long seed) {
    Random random = new Random(seed);
    List<Listing> listings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Listing made = listing(source, i, NAMES[random.nextInt(NAMES.length)], point(random));
      SortedSet<Need> needs = new TreeSet<>();
      int offered = random.nextInt(16);
      for (int n = 0; n < offered; n++) {
        needs.add(NEEDS.get(random.nextInt(NEEDS.size())));
      }
      ListingStatus status = random.nextInt(10) == 0
          ? List.of(ListingStatus.values()).get(random.nextInt(4))
          : ListingStatus.ACTIVE;
      listings.add(with(made, status, needs));
    }
    return listings;
  }

  /** Some needs, none to three. */
  public static SortedSet<Need> someNeeds(Random random) {
    SortedSet<Need> needs = new TreeSet<>();
    int wanted = random.nextInt(4);
    for (int n = 0; n < wanted; n++) {
      needs.add(NEEDS.get(random.nextInt(NEEDS.size())));
    }
    return needs;
  }

  /** A point where questions are asked and places lie: a town, a pole, the date line, anywhere, or none. */
  public static @Nullable GeoPoint point(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> new GeoPoint(random.nextBoolean() ? 90 : -90, random.nextInt(360) - 180);
      case 2 -> new GeoPoint(random.nextInt(5) - 2, random.nextBoolean() ? 180 : -180);
      case 3 ->
        new GeoPoint(-17 + random.nextDouble(), (179.5 + random.nextDouble() + 180) % 360 - 180);
      case 4 -> new GeoPoint(40.25, -75.25); // a corner of the grid, and one building
      case 5 -> new GeoPoint(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
      default -> new GeoPoint(40 + random.nextGaussian() / 4, -75 + random.nextGaussian() / 4);
    };
  }

  /** The same with another status and other needs. */
  public static Listing with(Listing l, ListingStatus status, SortedSet<Need> needs) {
    return new Listing(
        l.id(),
        l.provider(),
        l.service(),
        l.place(),
        l.description(),
        status,
        l.address(),
        l.point(),
        l.phones(),
        l.website(),
        needs,
        l.hours(),
        l.assurance());
  }

  /** The same, read on another day. */
  public static Listing readOn(Listing l, LocalDate day) {
    return new Listing(
        l.id(),
        l.provider(),
        l.service(),
        l.place(),
        l.description(),
        l.status(),
        l.address(),
        l.point(),
        l.phones(),
        l.website(),
        l.needs(),
        l.hours(),
        new Assurance(l.assurance().source(), day));
  }

  /** A plain listing. */
  public static Listing listing(FeedId source, int number, String name, @Nullable GeoPoint point) {
    UUID id = ListingId.of(source, "s", name, "street " + number, "").value();
    return new Listing(
        new ListingId(id),
        new Provider(ProviderId.of(source, name, "street " + number, ""), name, "", ""),
        "Substance use treatment",
        "",
        "",
        ListingStatus.ACTIVE,
        new ListingAddress(number + " Elm St", "", "Alderbrook", "", "PA", "19000", "US"),
        point,
        List.of(new ListingPhone("215-555-0100", "", ListingPhone.Kind.VOICE, "", true)),
        "",
        Collections.emptySortedSet(),
        OpeningHours.UNKNOWN,
        new Assurance(source, LocalDate.of(2026, 11, 30)));
  }
}
