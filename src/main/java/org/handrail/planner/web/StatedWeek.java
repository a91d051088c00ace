package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.ical.CalendarEvent;
import org.handrail.ical.EventPlace;
import org.handrail.planner.Commitment;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.sentence.SentenceAssumption;
import org.handrail.planner.sentence.SentenceReader;
import org.handrail.planner.sentence.StatedDate;
import org.handrail.planner.sentence.StatedHours;
import org.handrail.planner.sentence.UnreadReason;
import org.handrail.planner.sentence.UnreadText;
import org.handrail.planner.sentence.WeekSentence;
import org.handrail.site.input.FormReader;

/**
 * What a person said of their week in a sentence. The page carries what was understood in fields of its own, each to be corrected,
 * and leaves in the sentence's field what was not.
 *
 * @param stated what was understood, in the order in which it was said
 * @param sentence what is still to be read, or was not understood
 * @param unread the same apart, where it was read: each with what is missing
 */
public record StatedWeek(List<StatedCommitment> stated, String sentence, List<UnreadText> unread) {

  /** So many are taken at most. */
  public static final int MOST = 60;

  private static final String REMOVE = "unstate:";
  private static final int MAX_TEXT = 200;

  public StatedWeek {
    stated = List.copyOf(stated);
    unread = List.copyOf(unread);
  }

  /** One whose sentence is still to be read. */
  StatedWeek(List<StatedCommitment> stated, String sentence) {
    this(stated, sentence, List.of());
  }

  /**
   * The name of a field.
   *
   * @param number of the commitment, from 0
   * @param part {@code name}, {@code place}, {@code day}, {@code date}, {@code from}, {@code until} or {@code assumed}
   */
  public static String field(int number, String part) {
    return "stated-" + number + "-" + part;
  }

  static StatedWeek of(FormReader reader) {
    List<StatedCommitment> found = new ArrayList<>();
    for (int number = 0; number < MOST; number++) {
      if (!reader.raw("do").equals(REMOVE + number)) {
        read(reader, number).ifPresent(found::add);
      }
    }
    String sentence = reader.raw("sentence").strip();
    if (sentence.length() > SentenceReader.LONGEST_TEXT) {
      reader.refuse("sentence", "sentenceLong", SentenceReader.LONGEST_TEXT);
    }
    return new StatedWeek(found, sentence);
  }

  private static Optional<StatedCommitment> read(FormReader reader, int number) {
    String fromField = field(number, "from");
    String untilField = field(number, "until");
    String dayField = field(number, "day");
    if (reader.raw(fromField).isEmpty() && reader.raw(untilField).isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalTime> from = reader.time(fromField);
    Optional<LocalTime> until = reader.time(untilField);
    String dateField = field(number, "date");
    Optional<LocalDate> date = reader.date(dateField);
    Set<DayOfWeek> days = date.<Set<DayOfWeek>>map(on -> Set.of(on.getDayOfWeek()))
        .orElseGet(() -> new LinkedHashSet<>(reader.readAll(dayField, StatedWeek::day, "choice")));
    if (from.isEmpty() || until.isEmpty()) {
      reader.refuse(fromField, "hours");
      return Optional.empty();
    }
    if (days.isEmpty()) {
      reader.refuse(dayField, "statedDay");
      return Optional.empty();
    }
    return Optional.of(new StatedCommitment(
        days,
        date.orElse(null),
        from.get(),
        until.get(),
        text(reader, field(number, "name")),
        text(reader, field(number, "place")),
        assumed(reader.raw(field(number, "assumed")))));
  }

  private static String text(FormReader reader, String field) {
    String text = reader.raw(field).strip();
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  private static Optional<DayOfWeek> day(String text) {
    return text.matches("[1-7]")
        ? Optional.of(DayOfWeek.of(text.charAt(0) - '0'))
        : Optional.empty();
  }

  private static Set<SentenceAssumption> assumed(String text) {
    return Arrays.stream(SentenceAssumption.values())
        .filter(one -> Arrays.asList(text.split(" ", -1)).contains(one.name()))
        .collect(Collectors.toSet());
  }

  /** What was assumed, in the field that carries it. */
  public String assumedText(int number) {
    return stated.get(number).assumed().stream()
        .map(SentenceAssumption::name)
        .collect(Collectors.joining(" "));
  }

  /**
   * With more that was understood, and what of the sentence was not.
   *
   * @param today the day on which it was said, where dates follow from it
   */
  StatedWeek with(WeekSentence said, Supplier<LocalDate> today) {
    List<StatedCommitment> more = new ArrayList<>();
    List<UnreadText> missing = new ArrayList<>(said.unread());
    for (StatedHours hours : said.stated()) {
      StatedCommitment one = commitment(hours, today);
      LocalDate date = one.date();
      if (date != null && date.isBefore(today.get())) {
        String over = (one.name() + " " + date).strip();
        missing.add(new UnreadText(0, over.length(), over, UnreadReason.DATE_OVER));
      } else {
        more.add(one);
      }
    }
    return new StatedWeek(
        Stream.concat(stated.stream(), more.stream()).limit(MOST).toList(),
        said.unreadAgain(),
        missing);
  }

  /** Without the single dates that are over. */
  StatedWeek since(LocalDate today) {
    return new StatedWeek(
        stated.stream()
            .filter(one -> one.date() == null || !one.date().isBefore(today))
            .toList(),
        sentence,
        unread);
  }

  private static StatedCommitment commitment(StatedHours hours, Supplier<LocalDate> today) {
    StatedDate date = hours.date();
    return date == null
        ? StatedCommitment.of(hours)
        : StatedCommitment.on(date.on(today.get()), hours);
  }

  /**
   * The commitments that these are on the days from {@code first} until before {@code last}.
   *
   * @param zone whose clock they keep
   * @param work what is called nothing is called so
   * @param places where they are
   */
  List<Commitment> on(
      LocalDate first, LocalDate last, ZoneId zone, String work, PlaceResolver places) {
    List<Commitment> found = new ArrayList<>();
    for (LocalDate date : first.datesUntil(last).toList()) {
      for (int number = 0; number < stated.size(); number++) {
        StatedCommitment one = stated.get(number);
        if (one.isOn(date)) {
          found.add(Commitment.of(event(one, "stated-" + number, date, zone, work), places));
        }
      }
    }
    return found;
  }

  private static CalendarEvent event(
      StatedCommitment one, String uid, LocalDate date, ZoneId zone, String work) {
    LocalDate lastDay = one.until().isAfter(one.from()) ? date : date.plusDays(1);
    return new CalendarEvent(
        uid,
        one.name().isEmpty() ? work : one.name(),
        date.atTime(one.from()).atZone(zone).toInstant(),
        lastDay.atTime(one.until()).atZone(zone).toInstant(),
        new EventPlace(one.place(), null, null, false),
        true);
  }

  /** A mask: what is in somebody's week is nobody else's business. */
  @Override
  public String toString() {
    return "StatedWeek[…]";
  }
}
