package org.handrail.treatment.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.treatment.Listing;
import org.handrail.treatment.NameBasedId;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.publish.HsdsDocument.Taxonomy;
import org.handrail.treatment.publish.HsdsDocument.TaxonomyTerm;

/** Our needs as a taxonomy of HSDS, and a small one for what it has no field for. Ids follow from the codes: they are the same on every server. */
final class HsdsTaxonomies {

  /** The code of the attribute that names a schedule's time zone, by its IANA name. */
  static final String TIME_ZONE = "iana-time-zone";

  private static final String VERSION = "1";
  private static final String TERMS_LANGUAGE = "en";
  private static final Taxonomy NEEDS = taxonomy(
      "handrail-needs",
      "What people ask a place of treatment for: levels of care, medication, payment, groups served.");
  private static final Taxonomy FIELDS =
      taxonomy("handrail-fields", "What HSDS 3.0 has no field for.");

  private final Map<String, TaxonomyTerm> byCode = new HashMap<>();
  private final List<TaxonomyTerm> terms = new ArrayList<>();
  private final Map<UUID, Set<Need>> needs = new HashMap<>();

  /**
   * @param english the words of a message's key
   */
  HsdsTaxonomies(Function<String, String> english) {
    for (NeedKind kind : NeedKind.values()) {
      List<Need> listed =
          Need.listAll().stream().filter(need -> need.kind() == kind).toList();
      if (listed.isEmpty()) {
        continue; // languages have a table of their own
      }
      String heading = english.apply(kind.messageKey());
      TaxonomyTerm parent = add(kind.code(), heading, heading);
      needs.put(parent.id(), Set.copyOf(listed));
      for (Need need : listed) {
        String name = english.apply(need.messageKey());
        add(need, name, heading + ": " + name, parent.id());
      }
    }
    add(new TaxonomyTerm(
        termId(FIELDS, TIME_ZONE),
        TIME_ZONE,
        "Time zone",
        "The time zone of a schedule, by its name in the IANA time zone database.",
        null,
        FIELDS.name(),
        TERMS_LANGUAGE,
        FIELDS.id()));
  }

  private static Taxonomy taxonomy(String name, String description) {
    return new Taxonomy(NameBasedId.of("taxonomy", name), name, description, VERSION);
  }

  private static UUID termId(Taxonomy taxonomy, String code) {
    return NameBasedId.of("taxonomy term", taxonomy.name(), code);
  }

  private TaxonomyTerm add(String code, String name, String description) {
    return add(new TaxonomyTerm(
        termId(NEEDS, code),
        code,
        name,
        description,
        null,
        NEEDS.name(),
        TERMS_LANGUAGE,
        NEEDS.id()));
  }

  private void add(Need need, String name, String description, UUID parent) {
    TaxonomyTerm term = add(new TaxonomyTerm(
        termId(NEEDS, need.code()),
        need.code(),
        name,
        description,
        parent,
        NEEDS.name(),
        TERMS_LANGUAGE,
        NEEDS.id()));
    needs.put(term.id(), Set.of(need));
  }

  private TaxonomyTerm add(TaxonomyTerm term) {
    byCode.put(term.code(), term);
    terms.add(term);
    return term;
  }

  List<Taxonomy> taxonomies() {
    return List.of(NEEDS, FIELDS);
  }

  /** All terms; one that has others below it stands before them. */
  List<TaxonomyTerm> terms() {
    return List.copyOf(terms);
  }

  /** The term of a code. */
  TaxonomyTerm term(String code) {
    return Objects.requireNonNull(byCode.get(code), "no term has this code");
  }

  /** Whether a listing has the term, or one below it; a term that is not there is had by none. */
  Predicate<Listing> hasTerm(UUID term) {
    Set<Need> wanted = needs.getOrDefault(term, Set.of());
    return listing -> listing.needs().stream().anyMatch(wanted::contains);
  }

  /** Whether a listing has any term of the taxonomy. */
  Predicate<Listing> hasAnyOf(UUID taxonomy) {
    Set<Need> wanted = taxonomy.equals(NEEDS.id())
        ? needs.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet())
        : Set.of();
    return listing -> listing.needs().stream().anyMatch(wanted::contains);
  }
}
