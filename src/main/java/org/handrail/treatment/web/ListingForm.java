package org.handrail.treatment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FormReader;
import org.handrail.site.input.HoursText;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OwnListingDocument;

/**
 * A listing as it stands in the form, also where it cannot be one yet.
 *
 * @param provider the id of whose it is, for a new one
 * @param providerName what the provider is called, for one that nobody knows yet
 * @param point latitude and longitude with a comma between, or empty
 * @param needs codes of all kinds but languages
 * @param languages codes or names, with commas between
 * @param hours lines of days and times
 */
public record ListingForm(
    String provider,
    String providerName,
    String service,
    String place,
    String description,
    String status,
    ListingAddress address,
    String point,
    List<Row> phones,
    String website,
    SortedSet<String> needs,
    String languages,
    String hours,
    String hoursNote) {

  /** One of the numbers. */
  public record Row(String number, String extension, String kind, String description) {

    static final Row EMPTY = new Row("", "", ListingPhone.Kind.VOICE.code(), "");

    boolean isEmpty() {
      return number.isBlank() && extension.isBlank() && description.isBlank();
    }
  }

  public ListingForm {
    phones = List.copyOf(phones);
    needs = new TreeSet<>(needs);
  }

  /** An empty form for a listing of a provider. */
  static ListingForm empty(String provider) {
    return new ListingForm(
        provider,
        "",
        "",
        "",
        "",
        "active",
        new ListingAddress("", "", "", "", "", "", "US"),
        "",
        List.of(Row.EMPTY),
        "",
        new TreeSet<>(),
        "",
        "",
        "");
  }

  static ListingForm of(Listing listing) {
    GeoPoint point = listing.point();
    List<Row> rows = listing.phones().stream()
        .map(phone ->
            new Row(phone.number(), phone.extension(), phone.kind().code(), phone.description()))
        .toList();
    return new ListingForm(
        listing.provider().id().toString(),
        listing.provider().name(),
        listing.service(),
        listing.place(),
        listing.description(),
        listing.status().code(),
        listing.address(),
        point == null ? "" : degrees(point.latDeg()) + ", " + degrees(point.lonDeg()),
        rows.isEmpty() ? List.of(Row.EMPTY) : rows,
        listing.website(),
        listing.needs().stream()
            .filter(need -> need.kind() != NeedKind.LANGUAGE)
            .map(Need::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        listing.needs().stream()
            .filter(need -> need.kind() == NeedKind.LANGUAGE)
            .map(Need::name)
            .collect(Collectors.joining(", ")),
        HoursText.write(listing.hours().spans().stream()
            .map(span -> new HoursText.Span(span.day(), span.opens(), span.closes()))
            .toList()),
        listing.hours().note());
  }

  private static String degrees(double degrees) {
    return BigDecimal.valueOf(degrees).toPlainString();
  }

  /** What was typed, of any length: nothing of it is lost when something is to be corrected. */
  static ListingForm of(FormReader form) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; form.names().contains("p" + i + ".number"); i++) {
      String at = "p" + i + ".";
      Row row = new Row(
          line(form, at + "number"),
          line(form, at + "extension"),
          line(form, at + "kind"),
          line(form, at + "description"));
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return new ListingForm(
        line(form, "provider"),
        line(form, "provider-name"),
        line(form, "service"),
        line(form, "place"),
        lines(form, "description"),
        line(form, "status"),
        new ListingAddress(
            line(form, "street"),
            line(form, "unit"),
            line(form, "city"),
            line(form, "county"),
            line(form, "state"),
            line(form, "postal-code"),
            line(form, "country")),
        line(form, "point"),
        rows.isEmpty() ? List.of(Row.EMPTY) : rows,
        line(form, "website"),
        new TreeSet<>(form.codes("need")),
        line(form, "languages"),
        lines(form, "hours"),
        lines(form, "hours-note"));
  }

  private static String line(FormReader form, String name) {
    return form.line(name);
  }

  private static String lines(FormReader form, String name) {
    return form.raw(name).replaceAll("\r\n?", "\n").replace('\t', ' ');
  }

  /** With one more empty row. */
  ListingForm withRow() {
    List<Row> more = new ArrayList<>(phones);
    more.add(Row.EMPTY);
    return new ListingForm(
        provider,
        providerName,
        service,
        place,
        description,
        status,
        address,
        point,
        more.subList(0, Math.min(more.size(), OwnListingDocument.MOST_PHONES)),
        website,
        needs,
        languages,
        hours,
        hoursNote);
  }

  /** Whether a need is ticked. */
  public boolean isTicked(Need need) {
    return needs.contains(need.code());
  }

  /** The needs that can be ticked, of a kind. */
  public List<Need> offered(NeedKind kind) {
    return Need.listAll().stream().filter(need -> need.kind() == kind).toList();
  }

  /** All needs that are understood; fields with something else are added to {@code unknown}. */
  SortedSet<Need> readNeeds(Set<String> unknown) {
    List<Need> read = new ArrayList<>();
    for (String code : needs) {
      Need.find(code).ifPresentOrElse(read::add, () -> unknown.add("need"));
    }
    for (String written : languages.split("[,;]", -1)) {
      String word = written.strip();
      if (!word.isEmpty()) {
        Need.findLanguage(word)
            .or(() -> Need.findLanguageNamed(word))
            .ifPresentOrElse(read::add, () -> unknown.add("languages"));
      }
    }
    return new TreeSet<>(read);
  }

  /** The hours, if all lines can be read. */
  Optional<OpeningHours> readHours() {
    return HoursText.read(hours)
        .map(spans -> new OpeningHours(
            spans.stream()
                .map(span -> new OpeningHours.Span(span.day(), span.from(), span.until()))
                .toList(),
            hoursNote));
  }
}
