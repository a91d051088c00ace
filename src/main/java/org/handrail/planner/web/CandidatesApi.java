package org.handrail.planner.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.OccurrencesWithin;
import org.handrail.directory.VenueType;
import org.handrail.planner.CandidateCell;
import org.handrail.shared.GeoBox;
import org.handrail.shared.Sha256;
import org.handrail.site.ForAnybody;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The meetings of an area and a week, for plans that are made on a person's device. Whoever asks says only in which large
 * cell and in which week: nothing of a person, and the same for everybody, so that it can be kept anywhere on the way.
 */
@RestController
@ForAnybody
class CandidatesApi {

  private static final String ONLINE = "online";
  private static final int MOST = 20_000;
  private static final Duration MAX_AGE = Duration.ofMinutes(10);
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  private final Directory directory;
  private final Clock clock;
  private final JsonMapper json;

  CandidatesApi(Directory directory, Clock clock, JsonMapper json) {
    this.directory = directory;
    this.clock = clock;
    this.json = json;
  }

  @GetMapping(path = "/api/candidates", produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable
  ResponseEntity<byte[]> candidates(
      @RequestParam("cell") String cell, @RequestParam("week") String week, WebRequest request) {
    byte[] document = json.writeValueAsBytes(document(cell, monday(week)));
    String tag =
        "W/\"" + Sha256.hex(document, 16) + '"'; // weak: its bytes may be compressed on the way
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
        .eTag(tag)
        .body(document);
  }

  private static LocalDate monday(String week) {
    try {
      LocalDate date = LocalDate.parse(week);
      if (date.getDayOfWeek() == DayOfWeek.MONDAY && !date.isBefore(FIRST) && !date.isAfter(LAST)) {
        return date;
      }
    } catch (DateTimeException e) {
      // falls through to the one message below
    }
    throw new InvalidParameter(
        "week", "Write the week's Monday as YYYY-MM-DD, such as 2026-11-30.");
  }

  private CandidatesDocument document(String cell, LocalDate monday) {
    // The week of every zone on earth.
    Instant from = monday.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant until = monday.plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant();
    OccurrencesWithin within = new OccurrencesWithin(from, until);
    List<Meeting> found = meetings(cell)
        .filter(meeting -> !within.of(meeting).isEmpty())
        .sorted(Comparator.comparing(meeting -> meeting.id().value()))
        .limit(MOST + 1)
        .toList();
    MeetingDoubts doubts = directory.doubts(clock.instant());
    return new CandidatesDocument(
        cell,
        monday.toString(),
        found.size() <= MOST,
        found.stream()
            .limit(MOST)
            .map(meeting -> CandidatesDocument.meeting(meeting, doubts))
            .toList());
  }

  private Stream<Meeting> meetings(String code) {
    if (code.equals(ONLINE)) {
      return find(MeetingQuery.ALL.with().venues(Set.of(VenueType.ONLINE, VenueType.HYBRID)))
          .filter(Meeting::isJoinable); // nobody can join the others
    }
    CandidateCell cell = CandidateCell.find(code)
        .orElseThrow(
            () -> new InvalidParameter("cell", "Name a cell such as r519c433, or online."));
    GeoBox box = new GeoBox(cell.southDeg(), cell.westDeg(), cell.northDeg(), cell.eastDeg());
    return find(MeetingQuery.ALL.with().box(box))
        .filter(Meeting::hasExactPoint)
        .filter(meeting -> CandidateCell.of(
                Objects.requireNonNull(Objects.requireNonNull(meeting.place()).point()))
            .equals(cell));
  }

  private Stream<Meeting> find(MeetingQueryBuilder query) {
    return directory.find(query.limit(MeetingQuery.MAX_LIMIT).build()).hits().stream()
        .map(MeetingHit::meeting);
  }
}
