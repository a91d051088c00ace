package org.handrail.planner.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.planner.Commitment;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.planner.calendar.PlaceText;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.shared.GeoPoint;
import org.handrail.site.Localizer;
import org.jspecify.annotations.Nullable;

/** "Is this right?": where each distinct place of this week is, what is least certain first. */
final class PlaceQuestions {

  private static final int MOST = 60;

  private PlaceQuestions() {}

  static List<PlanView.PlaceQuestion> of(ResolvedPlanRequest asked, Localizer localizer) {
    Instant start = asked.from().atStartOfDay(asked.zone()).toInstant();
    Instant end = asked.until().atStartOfDay(asked.zone()).toInstant();
    Map<String, Commitment> distinct = new LinkedHashMap<>();
    asked.askedAbout().stream()
        .filter(c -> c.start().isBefore(end) && c.end().isAfter(start))
        .filter(c -> !c.placeText().isEmpty())
        .forEach(c -> distinct.putIfAbsent(PlaceText.key(c.placeText()), c));
    List<PlanView.PlaceQuestion> questions = new ArrayList<>();
    for (Commitment c : distinct.values()) {
      questions.add(question(c, asked.form().said(), asked.settings().base(), localizer));
    }
    questions.sort(Comparator.comparing(question -> !question.doubtful()));
    return questions.stream().limit(MOST).toList();
  }

  private static PlanView.PlaceQuestion question(
      Commitment c, SaidPlaces said, GeoPoint base, Localizer localizer) {
    Optional<SaidPlace> mine = said.find(c.placeText());
    SaidPlaces.@Nullable TypedPlace typed = said.typed();
    boolean isTyped = typed != null && typed.text().equals(c.placeText());
    String unknown = typed != null && isTyped ? typed.typed() : "";
    boolean home =
        mine.map(SaidPlace.Home.class::isInstance).orElse(c.source() == PlaceSource.HOME);
    boolean online =
        mine.map(SaidPlace.Online.class::isInstance).orElse(c.source() == PlaceSource.ONLINE);
    return new PlanView.PlaceQuestion(
        c.placeText(),
        understood(said.place(c), base, localizer),
        mine.isPresent(),
        mine.isEmpty() && (c.source() == PlaceSource.UNKNOWN || c.source() == PlaceSource.ABOUT),
        home,
        online,
        unknown,
        isTyped ? problem(unknown, localizer) : "");
  }

  private static String problem(String unknown, Localizer localizer) {
    return unknown.isEmpty()
        ? localizer.sentence(
            "plan.problem.placeEmpty", localizer.sentence("plan.place.choose.there"))
        : localizer.sentence("plan.problem.place");
  }

  private static String understood(Commitment c, GeoPoint base, Localizer localizer) {
    GeoPoint place = c.place();
    String away = place == null ? "" : localizer.distance(place.distanceM(base));
    return switch (c.source()) {
      case SAID -> localizer.sentence("plan.place.said", away);
      case GEO, APPLE -> localizer.sentence("plan.place.point", away);
      case ABOUT -> localizer.sentence("plan.place.about", away);
      case ONLINE -> localizer.sentence("plan.place.online");
      case HOME -> localizer.sentence("plan.place.home");
      case UNKNOWN -> localizer.sentence("plan.place.unknown");
    };
  }
}
