package org.handrail.planner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.planner.Commitment;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekPlan;
import org.handrail.site.Localizer;

/** Draws a plan as {@link WeekPicture}. */
final class WeekDrawing {

  private static final int DAY_MIN = 24 * 60;
  private static final int HOUR_MIN = 60;
  private static final int HOUR_PX = 50;
  private static final int TALLEST_PX = 900;
  private static final int SMALL_HOUR_PX = 17;
  private static final int SMALL_TALLEST_PX = 260;
  private static final int TOP_PX = 10;
  private static final int LEAST_HOURS = 8;
  private static final int LEFT = 4;
  private static final int WIDTH = 92;
  private static final int LINE_PX = 16;
  private static final int LETTERS = 10;
  /** As many as a seventh of a phone holds beside its hours. */
  private static final int SMALL_LETTERS = 7;
  /** Fewer say nothing. */
  private static final int LEAST_LETTERS = 4;

  private static final int MOST_LANES = 4;

  private final WeekPlan plan;
  private final Localizer localizer;
  private final boolean small;
  private int fromMin = DAY_MIN;
  private int untilMin;

  private WeekDrawing(WeekPlan plan, Localizer localizer, boolean small) {
    this.plan = plan;
    this.localizer = localizer;
    this.small = small;
  }

  /** A stretch of a day, in minutes by its clock. */
  private record Stretch(int from, int until) {

    boolean isEmpty() {
      return until <= from;
    }
  }

  /** Something to draw, before it is known where the picture begins. */
  private record Item(String kind, Stretch at, String title, String time, int lane, int lanes) {}

  static WeekPicture draw(WeekPlan plan, Localizer localizer) {
    return new WeekDrawing(plan, localizer, false).draw();
  }

  /** The same, low enough for the first screen of a phone, or to stand below the list on one printed page. */
  static WeekPicture drawSmall(WeekPlan plan, Localizer localizer) {
    return new WeekDrawing(plan, localizer, true).draw();
  }

  private WeekPicture draw() {
    List<LocalDate> dates =
        plan.from().datesUntil(plan.from().plusDays(plan.days())).toList();
    List<List<Item>> items = dates.stream().map(this::items).toList();
    items.forEach(day -> day.forEach(this::stretch));
    settleHours();
    List<WeekPicture.Column> columns = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      columns.add(column(dates.get(i), items.get(i)));
    }
    List<WeekPicture.Hour> hours = IntStream.rangeClosed(fromMin / HOUR_MIN, untilMin / HOUR_MIN)
        .filter(hour -> hour % 2 == 0)
        .mapToObj(hour -> new WeekPicture.Hour(LocalTime.of(hour % 24, 0), y(hour * HOUR_MIN)))
        .toList();
    return new WeekPicture(hours, y(untilMin) + TOP_PX, columns);
  }

  private void stretch(Item item) {
    fromMin = Math.min(fromMin, item.at.from());
    untilMin = Math.max(untilMin, item.at.until());
  }

  private void settleHours() {
    if (untilMin <= fromMin) {
      fromMin = 8 * HOUR_MIN;
      untilMin = 22 * HOUR_MIN;
    }
    fromMin = fromMin / HOUR_MIN * HOUR_MIN;
    untilMin = Math.min(DAY_MIN, (untilMin + HOUR_MIN - 1) / HOUR_MIN * HOUR_MIN);
    if (untilMin - fromMin < LEAST_HOURS * HOUR_MIN) {
      untilMin = Math.min(DAY_MIN, fromMin + LEAST_HOURS * HOUR_MIN);
      fromMin = untilMin - LEAST_HOURS * HOUR_MIN;
    }
  }

  private int y(int minuteOfDay) {
    return TOP_PX + (minuteOfDay - fromMin) * hourPx() / HOUR_MIN;
  }

  private int hourPx() {
    int hours = (untilMin - fromMin) / HOUR_MIN;
    return small
        ? Math.min(SMALL_HOUR_PX, SMALL_TALLEST_PX / hours)
        : Math.min(HOUR_PX, TALLEST_PX / hours);
  }

  private List<Item> items(LocalDate date) {
    List<Item> found = new ArrayList<>();
    for (Pick pick : plan.picks()) {
      ways(pick, date, found);
    }
    busy(date, found);
    for (Pick pick : plan.picks()) {
      Instant start = pick.occurrence().start();
      Stretch at = on(date, start, pick.occurrence().end());
      if (!at.isEmpty()) {
        String name = pick.occurrence().meeting().name();
        String time =
            small ? localizer.shortTime(start, plan.zone()) : localizer.time(start, plan.zone());
        found.add(new Item("pick", at, name, time, 0, 1));
      }
    }
    return found;
  }

  /** Entries that overlap stand side by side, in as few lanes as hold them; of very many some lie on top of each other. */
  private void busy(LocalDate date, List<Item> found) {
    List<Commitment> today = plan.commitments().stream()
        .filter(c -> !on(date, c.start(), c.end()).isEmpty())
        .sorted(Comparator.comparing(Commitment::start))
        .toList();
    List<Commitment> together = new ArrayList<>();
    Instant until = Instant.MIN;
    for (Commitment c : today) {
      if (!c.start().isBefore(until)) {
        sideBySide(date, together, found);
        together.clear();
        until = Instant.MIN;
      }
      together.add(c);
      until = c.end().isAfter(until) ? c.end() : until;
    }
    sideBySide(date, together, found);
  }

  private void sideBySide(LocalDate date, List<Commitment> together, List<Item> found) {
    List<Instant> freeFrom = new ArrayList<>();
    List<Integer> lanes = new ArrayList<>();
    for (Commitment c : together) {
      int lane = 0;
      while (lane < freeFrom.size() && freeFrom.get(lane).isAfter(c.start())) {
        lane++;
      }
      lane = Math.min(lane, MOST_LANES - 1);
      if (lane == freeFrom.size()) {
        freeFrom.add(c.end());
      } else if (c.end().isAfter(freeFrom.get(lane))) {
        freeFrom.set(lane, c.end());
      }
      lanes.add(lane);
    }
    for (int i = 0; i < together.size(); i++) {
      Commitment c = together.get(i);
      Stretch at = on(date, c.start(), c.end());
      found.add(new Item("busy", at, c.title(), "", lanes.get(i), freeFrom.size()));
    }
  }

  private void ways(Pick pick, LocalDate date, List<Item> found) {
    Pick.Way way = pick.way();
    if (way == null) {
      return;
    }
    Instant leave = way.leaveAt();
    way(date, leave, leave.plusSeconds(way.lastLegMin() * 60L), found);
    Instant onward = way.onwardAt();
    way(date, onward, onward.plusSeconds(way.minutesAfter() * 60L), found);
  }

  private void way(LocalDate date, Instant start, Instant end, List<Item> found) {
    Stretch at = on(date, start, end);
    if (!at.isEmpty()) {
      found.add(new Item("way", at, "", "", 0, 1));
    }
  }

  /** The part of a stretch of time that lies on a day, by the day's clock. */
  private Stretch on(LocalDate date, Instant start, Instant end) {
    ZonedDateTime from = start.atZone(plan.zone());
    ZonedDateTime until = end.atZone(plan.zone());
    int first = from.toLocalDate().isBefore(date)
        ? 0
        : from.toLocalDate().isAfter(date) ? DAY_MIN : from.toLocalTime().toSecondOfDay() / 60;
    int last = until.toLocalDate().isAfter(date)
        ? DAY_MIN
        : until.toLocalDate().isBefore(date) ? 0 : until.toLocalTime().toSecondOfDay() / 60;
    return new Stretch(first, last);
  }

  private WeekPicture.Column column(LocalDate date, List<Item> items) {
    List<WeekPicture.Mark> marks = items.stream().map(this::mark).toList();
    List<String> said = items.stream()
        .filter(item -> !item.kind.equals("way"))
        .sorted(Comparator.comparingInt(item -> item.at.from()))
        .map(this::said)
        .toList();
    int picks = (int) items.stream().filter(item -> item.kind.equals("pick")).count();
    String sentence = said.isEmpty()
        ? localizer.sentence("plan.picture.empty", localizer.date(date))
        : localizer.sentence("plan.picture.day", localizer.date(date), String.join("; ", said));
    return new WeekPicture.Column(date, sentence, picks, marks);
  }

  private String said(Item item) {
    boolean allDay = item.at.from() == 0 && item.at.until() == DAY_MIN;
    return allDay
        ? localizer.sentence("plan.picture.allDay", item.title)
        : localizer.sentence(
            "plan.picture." + item.kind, item.title, clock(item.at.from()), clock(item.at.until()));
  }

  private String clock(int minute) {
    return localizer.time(LocalTime.ofSecondOfDay(minute % DAY_MIN * 60L));
  }

  private WeekPicture.Mark mark(Item item) {
    int top = y(Math.max(fromMin, item.at.from()));
    int least = item.kind.equals("way") ? 4 : small ? 12 : 18;
    int height = Math.max(least, y(Math.min(untilMin, item.at.until())) - top - 1);
    int lines = Math.max(1, (height - 3) / LINE_PX);
    int width = WIDTH / item.lanes;
    return new WeekPicture.Mark(
        item.kind,
        LEFT + width * item.lane,
        item.kind.equals("way") ? WIDTH : width,
        top,
        height,
        named(item, lines, small ? SMALL_LETTERS : LETTERS),
        small ? named(item, lines, LETTERS) : List.of());
  }

  private static List<String> named(Item item, int lines, int letters) {
    if (item.kind.equals("way")) {
      return List.of();
    }
    if (item.time.isEmpty()) {
      return ShortName.lines(item.title, letters / item.lanes, Math.min(lines, 3));
    }
    if (lines == 1) {
      int left = letters - item.time.length();
      return List.of(
          left < LEAST_LETTERS ? item.time : item.time + " " + ShortName.line(item.title, left));
    }
    List<String> found = new ArrayList<>();
    found.add(item.time);
    found.addAll(ShortName.lines(item.title, letters, lines - 1));
    return found;
  }
}
