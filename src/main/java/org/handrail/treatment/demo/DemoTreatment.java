package org.handrail.treatment.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OpeningHours.Span;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;

/**
 * A dozen listings of eight providers around the invented town. Names, streets and offers are made up, each says so, and the numbers are of those
 * that are kept free for stories: they reach nobody.
 */
public final class DemoTreatment {

  /** Who lists these places, so that every page can show that they are not real. */
  public static final FeedId SOURCE = new FeedId("demo county (invented)");

  private static final LocalDate ASSURED = LocalDate.of(2026, 8, 3);
  private static final String NOTE = "Invented for demonstration. This place does not exist.";

  private static final OpeningHours ALWAYS =
      weekly(DayOfWeek.values(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, "Open day and night.");
  private static final OpeningHours OFFICE =
      weekly(weekdays(), LocalTime.of(8, 30), LocalTime.of(17, 0), "");
  private static final OpeningHours EVENINGS =
      weekly(weekdays(), LocalTime.of(17, 30), LocalTime.of(21, 0), "");

  private DemoTreatment() {}

  /** All of them, the same on every run. */
  public static List<Listing> listings() {
    return List.of(
        place(
            "Larkfield Recovery Center",
            "Withdrawal care",
            1,
            39.9556,
            -75.1620,
            ALWAYS,
            "care.detox care.inpatient medication.buprenorphine medication.accepted payment.medicaid payment.private-insurance language.es"),
        place(
            "Larkfield Recovery Center",
            "Live-in programme",
            1,
            39.9556,
            -75.1620,
            ALWAYS,
            "care.residential medication.accepted payment.medicaid payment.private-insurance language.es group.men"),
        place(
            "Larkfield Recovery Center",
            "Evening programme",
            1,
            39.9556,
            -75.1620,
            EVENINGS,
            "care.intensive-outpatient medication.accepted payment.medicaid payment.sliding-fee"),
        place(
            "Quince Avenue Clinic",
            "Medication for addiction",
            2,
            39.9478,
            -75.1502,
            OFFICE,
            "care.outpatient medication.methadone medication.buprenorphine medication.naltrexone payment.medicaid payment.medicare payment.self-pay language.es language.vi"),
        place(
            "Quince Avenue Clinic",
            "Counselling by video",
            2,
            39.9478,
            -75.1502,
            OFFICE,
            "care.telehealth care.outpatient payment.medicaid payment.private-insurance language.ase group.deaf"),
        place(
            "Ropewalk House",
            "House for women and their children",
            3,
            39.9802,
            -75.1311,
            ALWAYS,
            "care.residential medication.accepted payment.medicaid payment.assistance group.women group.pregnancy group.parents"),
        place(
            "Heron Street Day Center",
            "Day programme",
            4,
            39.9991,
            -75.1588,
            OFFICE,
            "care.day-programme medication.naltrexone payment.medicare payment.private-insurance group.mental-health group.trauma"),
        place(
            "Heron Street Day Center",
            "Groups for young people",
            4,
            39.9991,
            -75.1588,
            EVENINGS,
            "care.outpatient payment.medicaid payment.sliding-fee group.adolescents group.young-adults"),
        place(
            "Old Ferry Veterans Service",
            "Outpatient treatment",
            5,
            39.9420,
            -75.1440,
            OFFICE,
            "care.outpatient care.telehealth medication.buprenorphine payment.military-insurance payment.free group.veterans"),
        place(
            "Lamplighter Homes",
            "Sober living",
            6,
            40.0205,
            -75.2064,
            OpeningHours.UNKNOWN,
            "care.sober-living medication.accepted payment.self-pay payment.sliding-fee group.lgbtq"),
        place(
            "Cedar Heights Hospital",
            "Addiction ward",
            7,
            40.0222,
            -75.2101,
            ALWAYS,
            "care.inpatient care.detox medication.methadone medication.nicotine payment.medicare payment.private-insurance"),
        place(
            "Thistledown Community Health",
            "Walk-in counselling",
            8,
            39.9705,
            -75.1702,
            OFFICE,
            "care.outpatient payment.free payment.assistance language.es group.justice group.hiv group.older-adults"));
  }

  /** What two of them say of their open places, as of the moment when it is said for them. */
  public static Map<ListingId, Capacity> openPlaces() {
    return Map.of(
        named("Ropewalk House"),
            new Capacity(2, 12, "A room for a mother with up to two children."),
        named("Lamplighter Homes"), new Capacity(0, 8, ""));
  }

  private static ListingId named(String name) {
    return listings().stream()
        .filter(listing -> listing.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static DayOfWeek[] weekdays() {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
        .toArray(DayOfWeek[]::new);
  }

  private static OpeningHours weekly(
      DayOfWeek[] days, LocalTime opens, LocalTime closes, String note) {
    return new OpeningHours(
        Stream.of(days).map(day -> new Span(day, opens, closes)).toList(), note);
  }

  private static Listing place(
      String name,
      String service,
      int number,
      double latDeg,
      double lonDeg,
      OpeningHours hours,
      String needs) {
    String street = 10 * number + " Invented Street";
    return new Listing(
        ListingId.of(SOURCE, service, name, street, ""),
        new Provider(ProviderId.of(SOURCE, name, street, ""), name, NOTE, ""),
        service,
        "",
        NOTE,
        ListingStatus.ACTIVE,
        new ListingAddress(street, "", "Alderbrook", "", "", "", "US"),
        new GeoPoint(latDeg, lonDeg),
        List.of(new ListingPhone(
            "(215) 555-01" + (10 + number), "", ListingPhone.Kind.INTAKE, "", true)),
        "",
        codes(needs),
        hours,
        new Assurance(SOURCE, ASSURED));
  }

  private static SortedSet<Need> codes(String needs) {
    return Stream.of(needs.split(" ", -1))
        .map(code -> Need.find(code).orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
