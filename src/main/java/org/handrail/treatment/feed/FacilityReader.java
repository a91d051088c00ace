package org.handrail.treatment.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.feed.PlainText;
import org.handrail.directory.feed.WebAddress;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.feed.ListingIntake.Spot;
import org.jspecify.annotations.Nullable;

/** Makes a listing of a row of findtreatment.gov or of SAMHSA's table, which name their fields alike. */
final class FacilityReader {

  /** What is read, and what says nothing of the place. */
  private static final Set<String> KNOWN = Set.of(
      "name1",
      "name2",
      "name",
      "street1",
      "street2",
      "city",
      "county",
      "state",
      "zip",
      "zip4",
      "phone",
      "intake1",
      "intake2",
      "hotline1",
      "hotline2",
      "website",
      "latitude",
      "longitude",
      "typefacility",
      "services",
      "all_services",
      "residential_services",
      "_irow",
      "frid",
      "miles");

  /** The fields with numbers, the one to call first at the front. */
  private static final Map<String, ListingPhone.Kind> PHONES = phones();

  private static final int MAX_PART_CHARS = 200;
  private static final int ADDRESS_CHARS = 2_000;

  private final ListingIntake intake;
  private final boolean hasPhones;

  /**
   * @param hasPhones whether the format has numbers at all, so that one that is missing is worth a word
   */
  FacilityReader(ListingIntake intake, boolean hasPhones) {
    this.intake = intake;
    this.hasPhones = hasPhones;
  }

  private static Map<String, ListingPhone.Kind> phones() {
    Map<String, ListingPhone.Kind> phones = new LinkedHashMap<>();
    phones.put("phone", ListingPhone.Kind.VOICE);
    phones.put("intake1", ListingPhone.Kind.INTAKE);
    phones.put("intake2", ListingPhone.Kind.INTAKE);
    phones.put("hotline1", ListingPhone.Kind.HOTLINE);
    phones.put("hotline2", ListingPhone.Kind.HOTLINE);
    return phones;
  }

  static boolean isKnown(String field) {
    return KNOWN.contains(field.strip().toLowerCase(Locale.ROOT));
  }

  /** What the place is called, for a report. */
  static String name(Map<String, String> row) {
    return text(row, "name1").isEmpty() ? text(row, "name") : text(row, "name1");
  }

  /**
   * The listing of a row.
   *
   * @param row text by field, in lower case
   * @param needs of its services
   * @throws RefusedListing when there is no place that could be named
   */
  List<Listing> read(Map<String, String> row, NeedCollector needs, Spot spot) {
    String field = row.containsKey("name1") ? "name1" : "name";
    String name = PlainText.line(name(row), Provider.MAX_NAME_LENGTH);
    if (name.isEmpty()) {
      throw new RefusedListing(field, "", "is empty: give the name of the place");
    }
    ListingAddress address = address(row);
    if (address.line().isEmpty()) {
      intake.warn(ListingWarning.ADDRESS_MISSING, "street1", spot);
    }
    String website = website(text(row, "website"), spot);
    Provider provider = new Provider(
        ProviderId.of(intake.source(), name, street(row, address), text(row, "zip")),
        name,
        "",
        website);
    String service = service(row);
    String place = PlainText.line(text(row, "name2"), Listing.MAX_NAME_LENGTH);
    return List.of(new Listing(
        ListingId.of(
            intake.source(),
            service,
            name + "\n" + place,
            street(row, address) + "\n" + address.unit() + "\n" + address.city(),
            text(row, "zip")), // the four digits after it come and go
        provider,
        service,
        place,
        "",
        ListingStatus.ACTIVE,
        address,
        point(row, spot),
        phones(row, spot),
        website,
        needs.needs(),
        OpeningHours.UNKNOWN,
        new Assurance(intake.source(), intake.today())));
  }

  /** Without a street places of one name in one postal code are told apart by their town and coordinates. */
  private static String street(Map<String, String> row, ListingAddress address) {
    return address.street().isEmpty()
        ? String.join("\n", address.city(), text(row, "latitude"), text(row, "longitude"))
        : address.street();
  }

  private static String service(Map<String, String> row) {
    return text(row, "typefacility").equalsIgnoreCase("MH")
        ? "Mental health treatment"
        : "Substance use treatment";
  }

  private static ListingAddress address(Map<String, String> row) {
    String zip = text(row, "zip");
    String zip4 = text(row, "zip4");
    return new ListingAddress(
        part(row, "street1"),
        part(row, "street2"),
        part(row, "city"),
        part(row, "county"),
        part(row, "state"),
        PlainText.line(zip.isEmpty() || zip4.isEmpty() ? zip : zip + "-" + zip4, MAX_PART_CHARS),
        "US");
  }

  private @Nullable GeoPoint point(Map<String, String> row, Spot spot) {
    ListingPoint read =
        ListingPoint.of(text(row, "latitude"), text(row, "longitude"), text(row, "state"));
    ListingWarning doubt = read.doubt();
    if (doubt != null) {
      intake.warn(doubt, "latitude", spot);
    }
    return read.point();
  }

  private List<ListingPhone> phones(Map<String, String> row, Spot spot) {
    List<ListingPhone> phones = new ArrayList<>();
    PHONES.forEach((field, kind) -> PhoneText.read(text(row, field), "", kind, "", "US")
        .ifPresent(phone -> {
          phones.add(phone);
          if (!phone.dialable()) {
            intake.warn(ListingWarning.PHONE_UNDIALLED, field, spot);
          }
        }));
    if (phones.isEmpty() && hasPhones) {
      intake.warn(ListingWarning.PHONE_MISSING, "phone", spot);
    }
    return phones;
  }

  private String website(String raw, Spot spot) {
    Optional<String> website = website(raw);
    if (website.isEmpty()) {
      intake.warn(ListingWarning.WEBSITE_DROPPED, "website", spot);
    }
    return website.orElse("");
  }

  /** The address that is meant, empty text for none; empty when it can lead nowhere. Directories leave out its scheme. */
  static Optional<String> website(String raw) {
    String text = raw.strip();
    if (text.isEmpty() || text.equals("http://") || text.equals("https://")) {
      return Optional.of(""); // a form that was left as it was
    }
    if (text.length() > ADDRESS_CHARS) {
      return Optional.empty();
    }
    String whole = text.contains("://") ? text : "https://" + text;
    return WebAddress.parse(whole).map(WebAddress::text);
  }

  private static String part(Map<String, String> row, String field) {
    return PlainText.line(text(row, field), MAX_PART_CHARS);
  }

  private static String text(Map<String, String> row, String field) {
    return row.getOrDefault(field, "").strip();
  }
}
