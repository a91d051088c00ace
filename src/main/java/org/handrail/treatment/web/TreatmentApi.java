package org.handrail.treatment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.shared.DistanceUnit;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.ApiSentence;
import org.handrail.site.input.FormReader;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.PaidListings;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
@ForAnybody
class TreatmentApi {

  private static final Set<String> NAMES =
      Set.of("near", "within", "need", "words", "open", "limit", "offset");
  private static final int MAX_LIMIT = 1000;
  private static final Map<String, String> SENTENCES = Map.of(
      "need",
      "Use codes such as care.detox, medication.methadone, payment.medicaid, language.es or"
          + " group.women; docs/treatment-feeds.md tells them.");

  private final TreatmentDirectory treatment;
  private final PaidListings paid;
  private final NamedPlaces places;
  private final OpenPlaces open;
  private final Clock clock;

  TreatmentApi(
      TreatmentDirectory treatment,
      PaidListings paid,
      NamedPlaces places,
      OpenPlaces open,
      Clock clock) {
    this.treatment = treatment;
    this.paid = paid;
    this.places = places;
    this.open = open;
    this.clock = clock;
  }

  @GetMapping(path = "/api/treatment", produces = MediaType.APPLICATION_JSON_VALUE)
  TreatmentDocument search(HttpServletRequest request) {
    FormReader reader = new FormReader(request.getParameterMap(), ApiSentence.MESSAGES);
    NamedPlace near = reader.read("near", places::findLikeliest, "place").orElse(null);
    TreatmentQuery query = query(reader, near);
    return TreatmentDocument.of(treatment.find(query), near, paid, open, clock.instant());
  }

  private static TreatmentQuery query(FormReader reader, @Nullable NamedPlace near) {
    if (!NAMES.containsAll(reader.names())) {
      reader.refuse("query", "unknown", NAMES.stream().sorted().collect(Collectors.joining(", ")));
    }
    double withinM =
        reader.read("within", DistanceUnit::parseM, "distance").orElse(Double.POSITIVE_INFINITY);
    if (near == null && withinM < Double.POSITIVE_INFINITY) {
      reader.refuse("within", "withinOfPlace");
    }
    Set<Need> needs = new TreeSet<>(reader.readAll("need", Need::find, "need"));
    String words = reader.text("words").orElse("");
    boolean open = reader.oneOf("open", List.of("yes")).isPresent();
    int limit = reader.whole("limit", 1, MAX_LIMIT).orElse(TreatmentQuery.ALL.limit());
    int offset = reader.whole("offset", 0, TreatmentQuery.MAX_LIMIT).orElse(0);
    ApiSentence.refuseFirst(reader.errors(), SENTENCES);
    TreatmentQuery query =
        TreatmentQuery.ALL.needs(needs).words(words).open(open).page(limit, offset);
    return near == null ? query : query.near(near.point(), withinM);
  }
}
