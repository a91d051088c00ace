package org.handrail.site;

import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * How a locale writes times, days, numbers and zones: looking that up in the JDK's tables takes longer than writing with it,
 * so it is done once, when first needed. For any thread.
 */
final class LocaleFormats {

  private final Locale locale;
  private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();
  private final Map<ZoneId, String> zones = new ConcurrentHashMap<>(); // no more than the JDK knows
  private final AtomicReferenceArray<String> times = new AtomicReferenceArray<>(24 * 60);
  private final NumberFormat whole;
  private final NumberFormat broken;

  LocaleFormats(Locale locale) {
    this.locale = locale;
    whole = NumberFormat.getIntegerInstance(locale);
    broken = NumberFormat.getInstance(locale);
    broken.setMaximumFractionDigits(1);
  }

  Locale locale() {
    return locale;
  }

  /** A time of day to the minute. */
  String time(LocalTime time) {
    int minute = time.getHour() * 60 + time.getMinute();
    String known = times.get(minute);
    if (known == null) {
      known = formatter(
              "time", () -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale))
          .format(time)
          .replace('\u202f', '\u00a0'); // not every font has the narrow blank
      times.set(minute, known);
    }
    return known;
  }

  /** The hour as the reader counts it, and what is to follow. */
  DateTimeFormatter hours(String more) {
    return formatter("hours" + more, () -> {
      boolean halves = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
              null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
          .contains("h");
      return DateTimeFormatter.ofPattern((halves ? "h" : "H") + more, locale);
    });
  }

  DateTimeFormatter date() {
    return formatter("date", () -> {
      String full = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
          FormatStyle.FULL, null, IsoChronology.INSTANCE, locale);
      String withoutYear = full.replaceFirst(",?\\s*('de'\\s*)?y+", "");
      return DateTimeFormatter.ofPattern(withoutYear, locale);
    });
  }

  DateTimeFormatter dateWithYear() {
    return formatter(
        "dateWithYear",
        () -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  private DateTimeFormatter formatter(String what, Supplier<DateTimeFormatter> make) {
    DateTimeFormatter known = formatters.get(what);
    return known != null ? known : formatters.computeIfAbsent(what, ignored -> make.get());
  }

  String zone(ZoneId zone) {
    String known = zones.get(zone);
    return known != null
        ? known
        : zones.computeIfAbsent(zone, of -> of.getDisplayName(TextStyle.FULL, locale));
  }

  /** A whole number; with a thread's own format, since they keep notes while they write. */
  String whole(long value) {
    return ((NumberFormat) whole.clone()).format(value);
  }

  /** The whole number that is nearest. */
  String nearestWhole(double value) {
    return ((NumberFormat) whole.clone()).format(value);
  }

  /** A number with one decimal at most. */
  String oneDecimal(double value) {
    return ((NumberFormat) broken.clone()).format(value);
  }
}
