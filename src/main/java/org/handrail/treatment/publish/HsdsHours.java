package org.handrail.treatment.publish;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OpeningHours.Span;
import org.handrail.treatment.publish.HsdsDocument.Attribute;
import org.handrail.treatment.publish.HsdsDocument.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Hours as schedules: one for each pair of times, with its days. HSDS knows offsets and no zones; an offset is right for half of the year at most,
 * so that of the standard time is given, and the zone's name beside it.
 */
final class HsdsHours {

  private static final double SECONDS_PER_HOUR = 3600;

  private final HsdsTaxonomies taxonomies;
  private final HsdsOwner owner;
  private final OpeningHours hours;
  private final @Nullable ZoneId zone;

  HsdsHours(HsdsTaxonomies taxonomies, HsdsOwner owner, OpeningHours hours, @Nullable ZoneId zone) {
    this.taxonomies = taxonomies;
    this.owner = owner;
    this.hours = hours;
    this.zone = zone;
  }

  /** Times of one day. */
  private record Times(LocalTime opens, LocalTime closes) implements Comparable<Times> {
    private static final Comparator<Times> ORDER =
        Comparator.comparing(Times::opens).thenComparing(Times::closes);

    @Override
    public int compareTo(Times other) {
      return ORDER.compare(this, other);
    }
  }

  List<Schedule> schedules() {
    TreeMap<Times, SortedSet<DayOfWeek>> days = new TreeMap<>();
    for (Span span : hours.spans()) {
      days.computeIfAbsent(new Times(span.opens(), span.closes()), times -> new TreeSet<>())
          .add(span.day());
    }
    List<Schedule> schedules = new ArrayList<>();
    days.forEach((times, on) -> schedules.add(weekly(times, on)));
    if (schedules.isEmpty() && !hours.note().isEmpty()) {
      schedules.add(inWords());
    }
    return schedules;
  }

  private Schedule weekly(Times times, SortedSet<DayOfWeek> days) {
    UUID id = owner.partId("schedule", times.opens().toString(), times.closes().toString());
    ZoneOffset offset = zone == null ? null : zone.getRules().getStandardOffset(Instant.MAX);
    String suffix = offset == null ? "" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    return new Schedule(
        id,
        owner.serviceId(),
        owner.serviceAtLocationId(),
        offset == null ? null : offset.getTotalSeconds() / SECONDS_PER_HOUR,
        "WEEKLY",
        1,
        days.stream().map(HsdsHours::code).collect(Collectors.joining(",")),
        HsdsOwner.orNull(hours.note()),
        times.opens() + suffix,
        times.closes() + suffix,
        zone == null ? null : List.of(zoneOf(id, zone)));
  }

  private Schedule inWords() {
    return new Schedule(
        owner.partId("schedule"),
        owner.serviceId(),
        owner.serviceAtLocationId(),
        null,
        null,
        null,
        null,
        hours.note(),
        null,
        null,
        null);
  }

  private Attribute zoneOf(UUID schedule, ZoneId zone) {
    HsdsDocument.TaxonomyTerm term = taxonomies.term(HsdsTaxonomies.TIME_ZONE);
    return new Attribute(
        owner.partId("attribute", schedule.toString(), term.code()),
        schedule,
        term.id(),
        "schedule",
        zone.getId(),
        term);
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
  }
}
