package org.handrail.browser;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.ParseException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.handrail.ical.RejectedEntry;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.planner.CalendarCommitments;
import org.handrail.planner.Commitment;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.RefusedSettings;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.shared.GeoPoint;

/**
 * The planner as the browser calls it: JSON in, JSON out. What is refused comes back as {@code
 * {"refused": {"field", "message"}}}.
 */
public final class PlanOnDevice {

  private PlanOnDevice() {}

  /**
   * Plans a week.
   *
   * @param request {@code settings} as {@code POST /api/plan} takes them, with {@code risk} windows; {@code candidates},
   *     documents of {@code GET /api/candidates}; {@code commitments}; {@code calendar}, the text of an iCalendar file,
   *     whose entries count beside the commitments
   * @return {@code {"plan": …}} with the document of {@code POST /api/plan}
   */
  public static String plan(String request) {
    return answer(request, sent -> {
      PlanSettings settings = SettingsReader.settings(sent.object("settings"));
      CalendarCommitments week = week(sent, settings);
      MeetingsReader read = MeetingsReader.read(sent);
      PlanDocument document = PlanDocument.of(
          new WeekPlanner().plan(settings, week.commitments(), read.meetings()),
          "",
          0,
          week.rejected(),
          read::doubts);
      return new JsonObject().add("plan", PlanWriter.write(document));
    });
  }

  /**
   * Which candidates a plan needs: those within reach of home and of the commitments, also when the way may be a little
   * longer and the day hold one more, since advice tries that.
   *
   * @param request as for {@link #plan}, without candidates
   * @return {@code {"cells": […], "weeks": […]}}: a document for each cell and week
   */
  public static String needs(String request) {
    return answer(request, sent -> {
      PlanSettings settings = SettingsReader.settings(sent.object("settings"));
      RequiredCells needs = RequiredCells.of(settings, week(sent, settings).commitments());
      return new JsonObject()
          .add("cells", PlanWriter.list(needs.cells(), Json::value))
          .add("weeks", PlanWriter.list(needs.weeks(), Json::value));
    });
  }

  /** What is in the week, by the commitments that were handed over and by the calendar. */
  private static CalendarCommitments week(JsonFields sent, PlanSettings settings) {
    List<Commitment> commitments = new ArrayList<>(SettingsReader.commitments(sent));
    String calendar = sent.findText("calendar");
    if (calendar == null) {
      return new CalendarCommitments(commitments, List.of());
    }
    CalendarCommitments read = read(calendar, settings.from(), settings.days(), settings.zone());
    commitments.addAll(read.commitments());
    return new CalendarCommitments(commitments, read.rejected());
  }

  /**
   * What a calendar file says of a stretch of days.
   *
   * @param request {@code calendar}, the text; {@code from}, {@code days} and {@code zone}
   * @return {@code {"commitments": [{"uid","title","start","end","place","blocks"}], "rejected":
   *     [{"line","title","reason"}]}}, times with the offset of the zone
   */
  public static String readCalendar(String request) {
    return answer(request, sent -> {
      ZoneId zone = sent.zone("zone");
      CalendarCommitments read =
          read(sent.text("calendar"), sent.date("from"), sent.number("days"), zone);
      return new JsonObject()
          .add("commitments", PlanWriter.list(read.commitments(), c -> commitment(c, zone)))
          .add("rejected", PlanWriter.list(read.rejected(), PlanOnDevice::rejected));
    });
  }

  private static CalendarCommitments read(String calendar, LocalDate from, int days, ZoneId zone) {
    if (days < 1) {
      throw new RefusedRequest("days", "Choose one day or more.");
    }
    Instant start = from.atStartOfDay(zone).toInstant();
    Instant end = from.plusDays(days).atStartOfDay(zone).toInstant();
    // No gazetteer is given to a device: what a point does not tell is not known there.
    PlaceResolver places = new PlaceResolver(Map.of(), () -> PlaceResolver.AddressLookup.NONE);
    return CalendarCommitments.read(
        calendar.getBytes(StandardCharsets.UTF_8), start, end, zone, places);
  }

  private static JsonObject commitment(Commitment c, ZoneId zone) {
    GeoPoint place = c.place();
    JsonObject written = new JsonObject()
        .add("uid", c.uid())
        .add("title", c.title())
        .add("start", local(c.start(), zone))
        .add("end", local(c.end(), zone));
    if (place != null) {
      written.add("place", new JsonObject().add("lat", place.latDeg()).add("lon", place.lonDeg()));
    }
    return written.add("blocks", c.blocks());
  }

  private static String local(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, zone));
  }

  private static JsonObject rejected(RejectedEntry entry) {
    return new JsonObject()
        .add("line", entry.line())
        .add("title", entry.title())
        .add("reason", entry.reason());
  }

  private static String answer(String request, Function<JsonFields, JsonObject> maker) {
    try {
      return maker.apply(new JsonFields(Json.parse(request), "")).toString();
    } catch (RefusedRequest e) {
      return refused(e.field(), e);
    } catch (RefusedSettings e) {
      return refused(e.setting().replace('-', '_'), e);
    } catch (PinImpossible e) {
      return refused("pin", e);
    } catch (UnreadableCalendar e) {
      return refused("calendar", e);
    } catch (ParseException e) {
      return refused("request", new RefusedRequest("request", "This is not JSON."));
    }
  }

  private static String refused(String field, RuntimeException why) {
    return new JsonObject()
        .add(
            "refused",
            new JsonObject()
                .add("field", field)
                .add("message", Objects.requireNonNullElse(why.getMessage(), "")))
        .toString();
  }
}
