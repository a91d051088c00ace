package org.handrail.site.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.ValueParser;

/**
 * Reads the parameters of a request: of a form, or of an address. What nobody can see is left out of every text ({@link VisibleText}). An empty value counts as absent; of several values for a
 * single one the last counts, since a pressed button stands after the field that it replaces. What cannot be read is
 * absent too and collected as a {@link FieldError}, never thrown, so that a form comes back with all the rest filled in. Not
 * for several threads.
 */
public final class FormReader {

  /** Longer texts than any name of a place. */
  public static final int MAX_TEXT = 200;

  private static final int MAX_VALUES = 50;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private final Map<String, String[]> values;
  private final String messages;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * Reads these parameters.
   *
   * @param messages where the texts stand that say what to do, such as {@code find.problem}: there must be one for what is
   *     read, among {@code text, many, number, choice, time, date, moment, zone, place}
   */
  public FormReader(Map<String, String[]> values, String messages) {
    this.values = values;
    this.messages = messages;
  }

  /** What could not be read so far, in the order of reading. */
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /**
   * Collects something to correct.
   *
   * @param problem the last part of the message's key
   */
  public void refuse(String field, String problem, Object... arguments) {
    errors.add(new FieldError(field, messages + "." + problem, List.of(arguments)));
  }

  /** The names of all parameters. */
  public Set<String> names() {
    return values.keySet();
  }

  /** The value of any length and any number of lines; empty for none. */
  public String raw(String name) {
    return VisibleText.of(sent(name)).strip();
  }

  /** The value of any length as one line; empty for none. */
  public String line(String name) {
    return VisibleText.line(sent(name));
  }

  private String sent(String name) {
    String[] all = all(name);
    return all.length == 0 ? "" : all[all.length - 1].strip();
  }

  /** The value as one line and cut to what fits: to be corrected, not to be used. */
  public String typed(String name) {
    String plain = line(name);
    int length = Math.min(MAX_TEXT, plain.codePointCount(0, plain.length()));
    return plain.substring(0, plain.offsetByCodePoints(0, length));
  }

  public Optional<String> text(String name) {
    String value = raw(name);
    return value.isEmpty() || !isShort(name, sent(name)) ? Optional.empty() : Optional.of(value);
  }

  /** Whether a box is ticked. */
  public boolean isOn(String name) {
    return raw(name).equals("yes");
  }

  /**
   * A text that {@code reader} makes something of.
   *
   * @param problem what is wrong when it finds nothing, or throws what the readers of {@code java.time} do
   */
  public <T> Optional<T> read(
      String name, Function<String, Optional<T>> reader, String problem, Object... arguments) {
    return text(name).flatMap(value -> read(name, value, reader, problem, arguments));
  }

  private <T> Optional<T> read(
      String name,
      String value,
      Function<String, Optional<T>> reader,
      String problem,
      Object... arguments) {
    Optional<T> read;
    try {
      read = reader.apply(value);
    } catch (DateTimeException e) {
      read = Optional.empty();
    }
    if (read.isEmpty()) {
      refuse(name, problem, arguments);
    }
    return read;
  }

  /** All values of a name, each read by {@code reader}; none when one of them is refused. */
  public <T> Set<T> readAll(String name, Function<String, Optional<T>> reader, String problem) {
    String[] all = all(name);
    if (all.length > MAX_VALUES) {
      refuse(name, "many", MAX_VALUES);
      return Set.of();
    }
    Set<T> found = new LinkedHashSet<>();
    for (String one : all) {
      String value = VisibleText.of(one).strip();
      if (value.isEmpty()) {
        continue;
      }
      Optional<T> read =
          isShort(name, one.strip()) ? read(name, value, reader, problem) : Optional.empty();
      if (read.isEmpty()) {
        return Set.of();
      }
      found.add(read.get());
    }
    return found;
  }

  /** Codes as they are. */
  public Set<String> codes(String name) {
    return readAll(name, Optional::of, "text");
  }

  /** A whole number, 0 or more. */
  public Optional<Integer> whole(String name, int least, int most) {
    return read(
        name,
        value -> Optional.of(value)
            .filter(digits -> WHOLE.matcher(digits).matches())
            .map(Integer::valueOf)
            .filter(number -> number >= least && number <= most),
        "number",
        least,
        most);
  }

  /** One of these words. */
  public Optional<String> oneOf(String name, List<String> words) {
    return read(
        name,
        value -> Optional.of(value).filter(words::contains),
        "choice",
        String.join(", ", words));
  }

  public Optional<LocalTime> time(String name) {
    return read(name, value -> Optional.of(LocalTime.parse(value)), "time");
  }

  /** A day of these centuries. */
  public Optional<LocalDate> date(String name) {
    return read(
        name,
        value -> Optional.of(LocalDate.parse(value))
            .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR),
        "date");
  }

  /** A moment with its offset. */
  public Optional<Instant> instant(String name) {
    return read(name, value -> Optional.of(OffsetDateTime.parse(value).toInstant()), "moment");
  }

  /** A zone that somebody typed. */
  public Optional<ZoneId> zone(String name) {
    return read(name, ValueParser::findZone, "zone");
  }

  /** A zone that a browser named: it may know some that we don't, which is nobody's mistake. */
  public Optional<ZoneId> browserZone(String name) {
    return ValueParser.findZone(raw(name));
  }

  /** Latitude, a comma and longitude, in degrees. */
  public Optional<GeoPoint> point(String name) {
    return read(name, ValueParser::findPoint, "place");
  }

  /**
   * A point from two parameters in degrees; nothing when one is missing.
   *
   * @param field what is to be corrected when it is no point
   */
  public Optional<GeoPoint> point(String lat, String lon, String field) {
    if (raw(lat).isEmpty() || raw(lon).isEmpty()) {
      return Optional.empty();
    }
    Optional<GeoPoint> point = ValueParser.findPoint(raw(lat) + "," + raw(lon));
    if (point.isEmpty()) {
      refuse(field, "place");
    }
    return point;
  }

  private boolean isShort(String name, String value) {
    if (value.length() <= MAX_TEXT && value.indexOf('\0') < 0) {
      return true;
    }
    refuse(name, "text", MAX_TEXT);
    return false;
  }

  private String[] all(String name) {
    return values.getOrDefault(name, new String[0]);
  }
}
