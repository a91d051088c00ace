package org.handrail.treatment.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.directory.feed.PlainText;
import org.handrail.directory.feed.WebAddress;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.contract.Promise;
import org.handrail.treatment.contract.PromiseWords;

/** Tries what a provider says of its listing. For one listing. */
final class OwnListingCheck {

  private static final int DAY_MIN = 24 * 60;
  private static final int WEEK_MIN = 7 * DAY_MIN;

  private final Listing listing;
  private final UnaryOperator<String> owner;
  private final List<TrialFinding> findings = new ArrayList<>();

  /**
   * @param written as it came
   * @param owner whose a number of this site is, by its text; empty for all others
   */
  OwnListingCheck(Listing written, UnaryOperator<String> owner) {
    this.owner = owner;
    listing = PlainListing.of(written);
    names();
    addresses(written);
    promises("service", listing.service());
    promises("place", listing.place());
    promises("description", listing.description());
    promises("hours-note", listing.hours().note());
    listing.phones().forEach(phone -> promises("phones", phone.description()));
    website();
    phones();
    if (overlap(listing.hours().spans())) {
      tell("hours", "overlap");
    }
    if (listing.point() == null) {
      tell("point", "point");
    }
  }

  /** As it would be shown. */
  Listing listing() {
    return listing;
  }

  /** The gravest first. */
  List<TrialFinding> findings() {
    return findings.stream()
        .sorted(Comparator.comparing((TrialFinding finding) -> !finding.refused()))
        .toList();
  }

  private void promises(String field, String text) {
    for (Promise promise : PromiseWords.brokenByListing(text)) {
      findings.add(new TrialFinding(
          field, "treatment.own.finding.promise", List.of(), promise.messageKey(), true));
    }
    if (PromiseWords.claimsTooMuch(text)) {
      refuse(field, "claim");
    }
  }

  private void names() {
    boolean isNamed = !listing.service().equals(PlainListing.UNNAMED)
        && !listing.provider().name().equals(PlainListing.UNNAMED);
    if (!isNamed) {
      refuse("service", "name");
    }
  }

  /** What was taken out is told. */
  private void addresses(Listing written) {
    boolean isShort = written.description().length() != listing.description().length();
    if (isShort && listing.description().contains(PlainText.LEFT_OUT)) {
      tell("description", "mail");
    }
  }

  private void website() {
    boolean isShown = listing.website().isEmpty()
        || WebAddress.parse(listing.website())
            .filter(address -> address.scheme().equalsIgnoreCase("https"))
            .isPresent();
    if (!isShown) {
      refuse("website", "website");
    }
  }

  private void phones() {
    if (listing.phones().isEmpty()) {
      tell("phones", "phones");
    }
    for (ListingPhone phone : listing.phones()) {
      String whose = owner.apply(phone.number());
      boolean isOurs = whose.isEmpty() || whose.equals(listing.provider().id().toString());
      String digits = ListingPhone.dialled(phone.number()).replace("+", "");
      if (!isOurs || digits.matches("\\d{2,6}|1?900\\d{7}")) {
        findings.add(new TrialFinding(
            "phones", "treatment.own.finding.anothers", List.of(phone.number()), "", true));
      } else if (!phone.dialable()) {
        tell("phones", "dial", phone.number());
      }
    }
  }

  private void refuse(String field, String what) {
    findings.add(new TrialFinding(field, "treatment.own.finding." + what, List.of(), "", true));
  }

  private void tell(String field, String what, Object... arguments) {
    findings.add(
        new TrialFinding(field, "treatment.own.finding." + what, List.of(arguments), "", false));
  }

  private static boolean overlap(List<OpeningHours.Span> spans) {
    BitSet open = new BitSet(WEEK_MIN);
    for (OpeningHours.Span span : spans) {
      int start = (span.day().getValue() - 1) * DAY_MIN + span.opens().toSecondOfDay() / 60;
      int until = (span.day().getValue() - 1) * DAY_MIN + span.closes().toSecondOfDay() / 60;
      int length = until - start + (span.closes().isAfter(span.opens()) ? 0 : DAY_MIN);
      for (int minute = start; minute < start + length; minute++) {
        if (open.get(minute % WEEK_MIN)) {
          return true;
        }
        open.set(minute % WEEK_MIN);
      }
    }
    return false;
  }
}
