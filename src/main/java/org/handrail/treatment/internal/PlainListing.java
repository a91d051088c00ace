package org.handrail.treatment.internal;

import java.util.Optional;
import org.handrail.directory.feed.PlainText;
import org.handrail.directory.feed.WebAddress;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OwnListingDocument;
import org.handrail.treatment.Provider;

/** Makes the texts of a listing like those that readers of directories give: without markup, invisible characters and e-mail addresses. */
final class PlainListing {

  /** Stands where a name holds nothing that can be seen. */
  static final String UNNAMED = "?";

  private PlainListing() {}

  static Listing of(Listing written) {
    String country = part(written.address().country());
    return new Listing(
        written.id(),
        plain(written.provider()),
        name(written.service()),
        PlainText.line(written.place(), Listing.MAX_NAME_LENGTH),
        PlainText.lines(written.description(), Listing.MAX_TEXT_LENGTH),
        written.status(),
        plain(written.address()),
        written.point(),
        written.phones().stream()
            .flatMap(phone -> plain(phone, country).stream())
            .toList(),
        website(written.website()),
        written.needs(),
        new OpeningHours(
            written.hours().spans(),
            PlainText.lines(written.hours().note(), Listing.MAX_TEXT_LENGTH)),
        written.assurance());
  }

  /** The same, said by somebody else. */
  static Listing assured(Listing l, Assurance assurance) {
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
        assurance);
  }

  private static Provider plain(Provider provider) {
    return new Provider(
        provider.id(),
        name(provider.name()),
        PlainText.lines(provider.description(), Listing.MAX_TEXT_LENGTH),
        website(provider.website()));
  }

  private static String name(String written) {
    String plain = PlainText.line(written, Listing.MAX_NAME_LENGTH);
    return plain.isEmpty() ? UNNAMED : plain;
  }

  private static ListingAddress plain(ListingAddress address) {
    return new ListingAddress(
        part(address.street()),
        part(address.unit()),
        part(address.city()),
        part(address.county()),
        part(address.state()),
        part(address.postalCode()),
        part(address.country()));
  }

  private static String part(String written) {
    return PlainText.line(written, OwnListingDocument.LONGEST_PART);
  }

  private static Optional<ListingPhone> plain(ListingPhone phone, String country) {
    String number = PlainText.line(phone.number(), OwnListingDocument.LONGEST_NUMBER);
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListingPhone(
            number,
            PlainText.line(phone.extension(), OwnListingDocument.LONGEST_EXTENSION),
            phone.kind(),
            PlainText.line(phone.description(), OwnListingDocument.LONGEST_PHONE_TEXT),
            ListingPhone.isDialable(number, country)));
  }

  private static String website(String written) {
    String text = written.strip();
    return WebAddress.parse(text).map(WebAddress::text).orElse(text);
  }
}
