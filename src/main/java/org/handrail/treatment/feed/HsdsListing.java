package org.handrail.treatment.feed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.feed.PlainText;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.feed.ListingIntake.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One listing of the parts of an HSDS record. */
final class HsdsListing {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern KIND_MARK =
      Pattern.compile("(?:hotline|intake)(?:: ?|$)", Pattern.CASE_INSENSITIVE);
  private static final int MAX_PART_CHARS = 200;

  private final ListingIntake intake;
  private final HsdsParts parts;
  private final Spot spot;

  HsdsListing(ListingIntake intake, HsdsParts parts, Spot spot) {
    this.intake = intake;
    this.parts = parts;
    this.spot = spot;
  }

  /**
   * @throws RefusedListing when service or organisation have no name or id, or the status is none
   */
  Listing listing() {
    JsonNode service = parts.service();
    Provider provider = provider();
    ListingAddress address = address();
    String name = required(service, "name", "service", Listing.MAX_NAME_LENGTH);
    String place = PlainText.line(text(parts.location(), "name"), Listing.MAX_NAME_LENGTH);
    String description = text(service, "description").isEmpty()
        ? text(parts.pair(), "description")
        : text(service, "description");
    String website = website(text(service, "url"), "service.url");
    return new Listing(
        id(),
        provider,
        name,
        place.equals(provider.name()) ? "" : place,
        PlainText.lines(description, Listing.MAX_TEXT_LENGTH),
        status(),
        address,
        point(address),
        phones(address.country()),
        website.isEmpty() ? provider.website() : website,
        needs(),
        hours(),
        new Assurance(intake.source(), assured()));
  }

  private Provider provider() {
    JsonNode organization = parts.organization();
    String name = required(organization, "name", "organization", Provider.MAX_NAME_LENGTH);
    String given = required(organization, "id", "organization", MAX_PART_CHARS);
    ProviderId id = uuid(given, "organization.id")
        .map(ProviderId::new)
        .orElseGet(() -> ProviderId.of(intake.source(), given, "", ""));
    String website = text(organization, "website").isEmpty()
        ? text(organization, "url")
        : text(organization, "website");
    return new Provider(
        id,
        name,
        PlainText.lines(text(organization, "description"), Listing.MAX_TEXT_LENGTH),
        website(website, "organization.website"));
  }

  /** That of the pair; without one that of the service, or one that follows from service and location. */
  private ListingId id() {
    String service = required(parts.service(), "id", "service", MAX_PART_CHARS);
    String pair = text(parts.pair(), "id");
    if (pair.isEmpty() && parts.location().isMissingNode()) {
      return uuid(service, "service.id")
          .map(ListingId::new)
          .orElseGet(() -> ListingId.ofPair(intake.source(), service, ""));
    }
    if (pair.isEmpty()) {
      return ListingId.ofPair(intake.source(), service, text(parts.location(), "id"));
    }
    return uuid(pair, "service_at_location.id")
        .map(ListingId::new)
        .orElseGet(() -> ListingId.ofPair(intake.source(), service, pair));
  }

  private Optional<UUID> uuid(String text, String field) {
    if (UUID_FORM.matcher(text).matches()) {
      return Optional.of(UUID.fromString(text));
    }
    intake.warn(ListingWarning.ID_NOT_UUID, field, spot);
    return Optional.empty();
  }

  private ListingStatus status() {
    String status = text(parts.service(), "status");
    if (status.isEmpty()) {
      intake.warn(ListingWarning.STATUS_MISSING, "service.status", spot);
      return ListingStatus.ACTIVE;
    }
    return ListingStatus.find(status)
        .orElseThrow(() -> new RefusedListing(
            "service.status",
            status,
            "is none of active, inactive, defunct and temporarily closed"));
  }

  private ListingAddress address() {
    JsonNode address = parts.address();
    if (!address.isObject()) {
      return ListingAddress.UNKNOWN;
    }
    return new ListingAddress(
        part(address, "address_1"),
        part(address, "address_2"),
        part(address, "city"),
        part(address, "region"),
        part(address, "state_province"),
        part(address, "postal_code"),
        part(address, "country").toUpperCase(Locale.ROOT));
  }

  private @Nullable GeoPoint point(ListingAddress address) {
    if (!parts.location().isObject()) {
      return null;
    }
    boolean american = address.country().isEmpty() || address.country().equals("US");
    ListingPoint read = ListingPoint.of(
        text(parts.location(), "latitude"),
        text(parts.location(), "longitude"),
        american ? address.state() : "");
    ListingWarning doubt = read.doubt();
    if (doubt != null) {
      intake.warn(doubt, "location.latitude", spot);
    }
    return read.point();
  }

  private List<ListingPhone> phones(String country) {
    Map<String, ListingPhone> phones = new LinkedHashMap<>();
    parts
        .all("phones")
        .forEach(json -> PhoneText.read(
                text(json, "number"), text(json, "extension"), kind(json), note(json), country)
            .ifPresent(phone -> {
              String same = ListingPhone.dialled(phone.number()) + "x" + phone.extension();
              boolean isNew = phones.putIfAbsent(same, phone) == null;
              if (isNew && !phone.dialable()) {
                intake.warn(ListingWarning.PHONE_UNDIALLED, "phone.number", spot);
              }
            }));
    if (phones.isEmpty()) {
      intake.warn(ListingWarning.PHONE_MISSING, "phones", spot);
    }
    Collection<ListingPhone> found = phones.values();
    return List.copyOf(found);
  }

  /** HSDS knows neither lines for intake nor hotlines: their description begins with the word. */
  private static ListingPhone.Kind kind(JsonNode phone) {
    String note = text(phone, "description").toLowerCase(Locale.ROOT);
    return switch (text(phone, "type").toLowerCase(Locale.ROOT)) {
      case "fax" -> ListingPhone.Kind.FAX;
      case "text", "textphone" -> ListingPhone.Kind.TEXT;
      default ->
        note.startsWith("hotline")
            ? ListingPhone.Kind.HOTLINE
            : note.startsWith("intake") ? ListingPhone.Kind.INTAKE : ListingPhone.Kind.VOICE;
    };
  }

  /** A kind of phone that we have no word for stands before its description; one that is known already does not. */
  private static String note(JsonNode phone) {
    String type = text(phone, "type").toLowerCase(Locale.ROOT);
    String note = text(phone, "description");
    if (List.of("video", "pager", "textphone").contains(type)) {
      return (type + " " + note).strip();
    }
    boolean isMarked =
        List.of(ListingPhone.Kind.HOTLINE, ListingPhone.Kind.INTAKE).contains(kind(phone));
    Matcher mark = KIND_MARK.matcher(note);
    return isMarked && mark.lookingAt() ? note.substring(mark.end()) : note;
  }

  private SortedSet<Need> needs() {
    NeedCollector needs = new NeedCollector(intake);
    parts.all("languages").forEach(language -> addLanguage(language, needs));
    parts.all("attributes").forEach(attribute -> addAttribute(attribute, needs));
    parts
        .all("payments_accepted")
        .forEach(payment -> needs.addAll("PAY", "payment", text(payment, "payment")));
    return needs.needs();
  }

  private void addLanguage(JsonNode language, NeedCollector needs) {
    String name =
        text(language, "name").isEmpty() ? text(language, "language") : text(language, "name");
    Optional<Need> need = Need.findLanguage(text(language, "code"))
        .or(() -> NeedTable.findLanguage(name))
        .or(() -> Need.findLanguage(name));
    need.ifPresentOrElse(
        needs::add,
        () -> intake.warnOfValue(ListingWarning.LANGUAGE_UNKNOWN, "language.name", name));
  }

  /** A term is ours by its code, or one of the values that we know by its name, or its value is. */
  private void addAttribute(JsonNode attribute, NeedCollector needs) {
    JsonNode term = attribute.path("taxonomy_term");
    Optional<Need> own = Need.find(text(term, "code"));
    if (own.isPresent()) {
      needs.add(own.get());
      return;
    }
    String name = text(term, "name");
    String value = text(attribute, "value");
    boolean valueKnown = !value.isEmpty() && NeedTable.find("", value).isPresent();
    String said = valueKnown || name.isEmpty() ? value : name;
    if (!said.isEmpty()) {
      needs.add("", "attribute", said);
    }
  }

  private OpeningHours hours() {
    return parts
        .first("schedules")
        .map(WeeklyHoursReader::read)
        .map(read -> {
          if (read.unreadable()) {
            intake.warn(ListingWarning.HOURS_UNREADABLE, "schedules", spot);
          }
          return read.hours();
        })
        .orElse(OpeningHours.UNKNOWN);
  }

  private @Nullable LocalDate assured() {
    String text = text(parts.service(), "assured_date");
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isAfter(intake.today())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    intake.warn(ListingWarning.DATE_UNREADABLE, "service.assured_date", spot);
    return null;
  }

  private String website(String raw, String field) {
    Optional<String> website = FacilityReader.website(raw);
    if (website.isEmpty()) {
      intake.warn(ListingWarning.WEBSITE_DROPPED, field, spot);
    }
    return website.orElse("");
  }

  private static String required(JsonNode node, String field, String part, int maxChars) {
    String text = PlainText.line(text(node, field), maxChars);
    if (text.isEmpty()) {
      throw new RefusedListing(part + "." + field, "", "is empty, and HSDS requires it");
    }
    return text;
  }

  private static String part(JsonNode node, String field) {
    return PlainText.line(text(node, field), MAX_PART_CHARS);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() ? value.asString("").strip() : "";
  }
}
