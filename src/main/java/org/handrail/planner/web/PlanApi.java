package org.handrail.planner.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.Directory;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.planner.CalendarCommitments;
import org.handrail.planner.Commitment;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.travel.TravelModels;
import org.handrail.site.ForAnybody;
import org.handrail.site.problem.InvalidParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A week's plan for programs: the document of {@code plan --json}. Knows no risk windows. */
@RestController
@ForAnybody
class PlanApi {

  private final PlanMaker plans;
  private final TravelModels travels;
  private final CalendarPlaces places;
  private final NamedPlaces named;
  private final Directory directory;
  private final Clock clock;

  PlanApi(
      PlanMaker plans,
      TravelModels travels,
      CalendarPlaces places,
      NamedPlaces named,
      Directory directory,
      Clock clock) {
    this.plans = plans;
    this.travels = travels;
    this.places = places;
    this.named = named;
    this.directory = directory;
    this.clock = clock;
  }

  @PostMapping(
      path = "/api/plan",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  PlanDocument plan(@RequestBody byte[] body) {
    ApiSettings sent = ApiSettings.read(body);
    NamedPlace near = ApiReader.near(sent, named);
    PlanSettings asked = ApiReader.settings(sent, near.point(), travels);
    List<Commitment> commitments = ApiReader.commitments(sent, resolver(sent, asked));
    return plan(asked, near, new CalendarCommitments(commitments, List.of()));
  }

  @PostMapping(
      path = "/api/plan",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  PlanDocument plan(HttpServletRequest request) throws IOException, ServletException {
    ApiSettings sent = ApiSettings.read(part(request, "settings"));
    if (sent.commitments() != null) {
      throw new InvalidParameter("commitments", "Send commitments or a calendar, not both.");
    }
    NamedPlace near = ApiReader.near(sent, named);
    PlanSettings asked = ApiReader.settings(sent, near.point(), travels);
    return plan(asked, near, read(part(request, "calendar"), asked, resolver(sent, asked)));
  }

  /** One part of what was sent; an empty one too, so that whoever reads it says what is wrong with it. */
  private static byte[] part(HttpServletRequest request, String name)
      throws IOException, ServletException {
    Part part = request.getPart(name);
    if (part == null) {
      throw new InvalidParameter(name, "This is needed.");
    }
    try (InputStream content = part.getInputStream()) {
      return content.readAllBytes();
    }
  }

  private PlaceResolver resolver(ApiSettings sent, PlanSettings asked) {
    return places.resolver(asked.base(), ApiReader.places(sent), Locale.ENGLISH);
  }

  private static CalendarCommitments read(byte[] file, PlanSettings asked, PlaceResolver places) {
    Instant from = asked.from().atStartOfDay(asked.zone()).toInstant();
    Instant until =
        asked.from().plusDays(asked.days()).atStartOfDay(asked.zone()).toInstant();
    try {
      return CalendarCommitments.readFile(file, from, until, asked.zone(), places);
    } catch (UnreadableCalendar e) {
      throw new InvalidParameter("calendar", e.getMessage());
    }
  }

  private PlanDocument plan(PlanSettings settings, NamedPlace near, CalendarCommitments week) {
    try {
      return PlanDocument.of(
          plans.make(settings, week.commitments()),
          near.understood(),
          0,
          week.rejected(),
          directory.doubts(clock.instant())::of);
    } catch (PinImpossible e) {
      throw new InvalidParameter("pin", e.getMessage());
    }
  }
}
