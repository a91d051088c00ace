package org.handrail.planner.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.planner.Commitment;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.ValueParser;
import org.handrail.site.input.FormReader;
import org.handrail.site.input.JsonReader;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page took from a calendar and carries along in its own form, so that the server need not remember it: of each entry
 * that blocks the title, the start, the end and the place, nothing else.
 *
 * @param commitments in order of start
 * @param rejected what could not be used, in the order of the file; of very many the first
 * @param rejectedCount how many could not be used in all
 * @param from the first day that the calendar was read for, or null without calendar
 * @param until the first day after those, or null without calendar
 */
public record CarriedCalendar(
    List<Commitment> commitments,
    List<RejectedEntry> rejected,
    int rejectedCount,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  static final CarriedCalendar NOTHING = new CarriedCalendar(List.of(), List.of(), 0, null, null);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("calendar", false);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
  private static final int MAX_ENTRIES = 20_000;
  private static final int MAX_REJECTED = 100;
  private static final int MAX_TITLE = 80;

  public CarriedCalendar {
    commitments = List.copyOf(commitments);
    rejected = List.copyOf(rejected);
    if (rejectedCount < rejected.size()) {
      throw new IllegalArgumentException("more entries than there are in all");
    }
  }

  /** What a calendar said of the days from {@code from} until before {@code until}. */
  static CarriedCalendar of(
      List<Commitment> read, List<RejectedEntry> rejected, LocalDate from, LocalDate until) {
    List<Commitment> blocking = read.stream()
        .filter(c -> c.blocks() && c.end().isAfter(c.start()))
        .map(c -> new Commitment(
            c.uid(),
            shortened(c.title()),
            c.start(),
            c.end(),
            c.place(),
            true,
            shortened(c.location()),
            c.source()))
        .toList();
    return new CarriedCalendar(
        blocking, rejected.stream().limit(MAX_REJECTED).toList(), rejected.size(), from, until);
  }

  private static String shortened(String title) {
    String plain = title.strip();
    return plain.length() <= MAX_TITLE
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MAX_TITLE - 1)))
            + "…";
  }

  /** Reads back what {@link #json} wrote; refuses the field when it was tampered with. */
  static CarriedCalendar of(FormReader reader) {
    String json = reader.raw("commitments");
    if (json.isEmpty()) {
      return NOTHING;
    }
    try {
      AtomicInteger next = new AtomicInteger();
      List<Commitment> found = JsonReader.readList(
          json.getBytes(StandardCharsets.UTF_8),
          DOCUMENT,
          MAX_ENTRIES,
          entry -> commitment(entry, next.getAndIncrement()));
      List<RejectedEntry> rejected = rejected(reader.raw("known-faults"));
      String count = reader.raw("known-faults-count");
      return new CarriedCalendar(
          found,
          rejected,
          count.isEmpty() ? rejected.size() : Integer.parseInt(count),
          reader.date("known-from").orElse(null),
          reader.date("known-until").orElse(null));
    } catch (InvalidParameter | IllegalArgumentException | DateTimeException e) {
      reader.refuse("calendar", "carried");
      return NOTHING;
    }
  }

  /** A line and a fault for each entry, what counts, its title and its file, such as {@code 214:TOO_OFTEN:FIRST:Team+lunch:Work.ics}. */
  private static List<RejectedEntry> rejected(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", MAX_REJECTED))
            .map(CarriedCalendar::rejectedEntry)
            .toList();
  }

  private static RejectedEntry rejectedEntry(String text) {
    String[] parts = text.split(":", 5);
    if (parts.length < 5) {
      throw new IllegalArgumentException("not what the page wrote");
    }
    return new RejectedEntry(
        Integer.parseInt(parts[0]),
        EntryFault.valueOf(parts[1]),
        RejectedEntry.Kept.valueOf(parts[2]),
        URLDecoder.decode(parts[3], StandardCharsets.UTF_8),
        URLDecoder.decode(parts[4], StandardCharsets.UTF_8));
  }

  /** For the page's form. */
  public String rejectedText() {
    return rejected.stream()
        .map(entry -> entry.line() + ":" + entry.fault().name() + ":"
            + entry.kept().name() + ":" + URLEncoder.encode(entry.title(), StandardCharsets.UTF_8)
            + ":" + URLEncoder.encode(entry.file(), StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  private static Commitment commitment(JsonReader entry, int index) {
    String place = entry.findText("place");
    String location = entry.findText("location");
    return new Commitment(
        Integer.toString(index),
        shortened(entry.text("title")),
        moment(entry.text("start")),
        moment(entry.text("end")),
        place == null ? null : ValueParser.findPoint(place).orElseThrow(() -> entry.bad("place")),
        true,
        location == null ? "" : shortened(location),
        PlaceSource.valueOf(entry.text("from").toUpperCase(Locale.ROOT)));
  }

  private static Instant moment(String text) {
    Instant moment = Instant.parse(text);
    if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      throw new IllegalArgumentException("not what the page wrote");
    }
    return moment;
  }

  /** For the page's form; an object for each entry. */
  public String json() {
    List<Map<String, String>> entries = new ArrayList<>();
    for (Commitment c : commitments) {
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put("title", c.title());
      entry.put("start", c.start().toString());
      entry.put("end", c.end().toString());
      entry.put("from", c.source().code());
      if (!c.location().isEmpty()) {
        entry.put("location", c.location());
      }
      GeoPoint place = c.place();
      if (place != null) {
        GeoPoint rounded = place.rounded();
        entry.put(
            "place", String.format(Locale.ROOT, "%.5f,%.5f", rounded.latDeg(), rounded.lonDeg()));
      }
      entries.add(entry);
    }
    return JSON.writeValueAsString(entries);
  }

  /** Whether there was a calendar. */
  public boolean isThere() {
    return from != null;
  }

  /** Whether the calendar was read for the days from {@code first} until before {@code last}. */
  boolean covers(LocalDate first, LocalDate last) {
    return from == null || until == null || (!first.isBefore(from) && !last.isAfter(until));
  }

  /** A mask: what is in somebody's calendar is nobody else's business. */
  @Override
  public String toString() {
    return "CarriedCalendar[…]";
  }
}
