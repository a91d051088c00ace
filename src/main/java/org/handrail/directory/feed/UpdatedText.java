package org.handrail.directory.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** When a record was last changed: "2026-11-30 18:05:00" in UTC, ISO 8601, or the American form with AM or PM. */
final class UpdatedText {

  private static final int MAX_CHARS = 40;
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
          "uuuu-MM-dd[[' ']['T']HH:mm[:ss][.SSS][.SSSSSS][XXX]]", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter AMERICAN = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .appendPattern("M/d/uuuu h:mm[:ss] a")
      .toFormatter(Locale.ENGLISH);

  private UpdatedText() {}

  /** The instant, or empty when there is none between 1990 and a day from now. */
  static Optional<Instant> parse(String raw, Instant now) {
    String s = raw.strip();
    if (s.isEmpty() || s.length() > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      boolean american = s.indexOf('/') > 0;
      TemporalAccessor parsed = (american ? AMERICAN : ISO)
          .parseBest(s, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      Instant instant = switch (parsed) {
        case OffsetDateTime odt -> odt.toInstant();
        case LocalDateTime ldt -> ldt.toInstant(ZoneOffset.UTC);
        case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
        default -> Instant.MIN;
      };
      boolean plausible = instant.isAfter(EARLIEST) && instant.isBefore(now.plusSeconds(86_400));
      return plausible ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // says nothing usable; nobody has to mend it
    }
  }
}
