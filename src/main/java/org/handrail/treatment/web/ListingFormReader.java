package org.handrail.treatment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.ValueParser;
import org.handrail.site.input.FormReader;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OwnListingDocument;
import org.handrail.treatment.Provider;

/** Makes a listing of what was typed; the form hears what cannot be used. For one form. */
final class ListingFormReader {

  private final ListingForm typed;
  private final FormReader form;

  ListingFormReader(ListingForm typed, FormReader form) {
    this.typed = typed;
    this.form = form;
  }

  /** The listing, if nothing is to be corrected. */
  Optional<Listing> read(ListingId id, Provider provider) {
    if (typed.service().isBlank()) {
      form.refuse("service", "service");
    }
    atMost("service", typed.service(), Listing.MAX_NAME_LENGTH);
    atMost("place", typed.place(), Listing.MAX_NAME_LENGTH);
    atMost("description", typed.description(), Listing.MAX_TEXT_LENGTH);
    address();
    atMost("website", typed.website(), OwnListingDocument.LONGEST_ADDRESS);
    atMost("hours-note", typed.hoursNote(), Listing.MAX_TEXT_LENGTH);
    Optional<ListingStatus> status = need("status", "choice", ListingStatus.find(typed.status()));
    Optional<GeoPoint> point = typed.point().isBlank()
        ? Optional.empty()
        : need("point", "point", ValueParser.findPoint(typed.point()));
    List<ListingPhone> phones = phones();
    SortedSet<Need> needs = needs();
    Optional<OpeningHours> hours = need("hours", "hours", typed.readHours());
    if (!form.errors().isEmpty() || status.isEmpty() || hours.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Listing(
        id,
        provider,
        typed.service(),
        typed.place(),
        typed.description(),
        status.get(),
        typed.address(),
        point.orElse(null),
        phones,
        typed.website(),
        needs,
        hours.get(),
        new Assurance(Assurance.PROVIDER, null)));
  }

  private void address() {
    ListingAddress address = typed.address();
    part("street", address.street());
    part("unit", address.unit());
    part("city", address.city());
    part("county", address.county());
    part("state", address.state());
    part("postal-code", address.postalCode());
    part("country", address.country());
  }

  private void part(String field, String text) {
    atMost(field, text, OwnListingDocument.LONGEST_PART);
  }

  private SortedSet<Need> needs() {
    Set<String> unknown = new TreeSet<>();
    SortedSet<Need> needs = typed.readNeeds(unknown);
    unknown.forEach(field -> form.refuse(field, field));
    return needs;
  }

  private List<ListingPhone> phones() {
    List<ListingPhone> phones = new ArrayList<>();
    if (typed.phones().size() > OwnListingDocument.MOST_PHONES) {
      form.refuse("p0.number", "phones", OwnListingDocument.MOST_PHONES);
    }
    for (int i = 0; i < typed.phones().size(); i++) {
      ListingForm.Row row = typed.phones().get(i);
      String at = "p" + i + ".";
      atMost(at + "number", row.number(), OwnListingDocument.LONGEST_NUMBER);
      atMost(at + "extension", row.extension(), OwnListingDocument.LONGEST_EXTENSION);
      atMost(at + "description", row.description(), OwnListingDocument.LONGEST_PHONE_TEXT);
      Optional<ListingPhone.Kind> kind =
          need(at + "kind", "choice", ListingPhone.Kind.find(row.kind()));
      if (row.number().isBlank() && !row.isEmpty()) {
        form.refuse(at + "number", "phone");
      }
      if (kind.isPresent() && !row.number().isBlank()) {
        phones.add(new ListingPhone(
            row.number(),
            row.extension(),
            kind.get(),
            row.description(),
            ListingPhone.isDialable(row.number(), typed.address().country())));
      }
    }
    return phones;
  }

  private void atMost(String field, String text, int most) {
    if (text.length() > most) {
      form.refuse(field, "long", most);
    }
  }

  private <T> Optional<T> need(String field, String problem, Optional<T> value) {
    if (value.isEmpty()) {
      form.refuse(field, problem);
    }
    return value;
  }
}
