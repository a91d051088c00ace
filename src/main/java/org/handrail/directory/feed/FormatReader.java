package org.handrail.directory.feed;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.handrail.directory.MeetingTypes;

/** Format codes and languages of a record. */
final class FormatReader {

  static final Pattern BETWEEN = Pattern.compile("[,;|]");
  private static final int MAX_CODES = 60;
  private static final int CODE_CHARS = 60;

  /** Words that stand among the formats in some tables but say how one attends. */
  private static final Set<String> ATTENDANCE_WORDS = Set.of("IN-PERSON", "IN PERSON", "INPERSON");

  private FormatReader() {}

  /**
   * What a meeting is like.
   *
   * @param formats codes
   * @param languages ISO 639 codes
   * @param unknown codes that the Meeting Guide does not know
   */
  record Reading(
      NavigableSet<String> formats, NavigableSet<String> languages, NavigableSet<String> unknown) {}

  static Reading read(RawMeeting raw, BmltFormats bmlt) {
    Reading reading = new Reading(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    switch (raw.dialect()) {
      case MEETING_GUIDE, TABLE -> readTypes(raw, reading);
      case BMLT -> readKeys(raw, bmlt, reading);
      case BMLT_ADMIN -> {} // bare numbers mean nothing without the server's own list
    }
    return reading;
  }

  private static void readTypes(RawMeeting raw, Reading reading) {
    for (String value : raw.all(RawField.TYPES)) {
      MeetingTypes.codeOf(value).ifPresentOrElse(code -> keep(code, reading), () -> {
        for (String part : parts(value)) {
          MeetingTypes.codeOf(part)
              .ifPresentOrElse(code -> keep(code, reading), () -> keepUnknown(part, reading));
        }
      });
    }
    if (raw.text(RawField.WHEELCHAIR).strip().equalsIgnoreCase("true")) {
      keep("X", reading);
    }
  }

  private static void keep(String code, Reading reading) {
    if (reading.formats.size() < MAX_CODES) {
      reading.formats.add(code);
      MeetingTypes.languageOf(code).ifPresent(reading.languages::add);
    }
  }

  private static void keepUnknown(String code, Reading reading) {
    boolean attendance = ATTENDANCE_WORDS.contains(code.toUpperCase(Locale.ROOT));
    if (!attendance && reading.formats.size() < MAX_CODES) {
      reading.formats.add(code);
      reading.unknown.add(code);
    }
  }

  /** Keys are each server's own: only what its list of formats explains is translated, or what is the same everywhere. */
  private static void readKeys(RawMeeting raw, BmltFormats bmlt, Reading reading) {
    String language = raw.text(RawField.LANGUAGE).strip();
    boolean byId = !raw.has(RawField.TYPES) && !bmlt.isEmpty();
    for (String part : byId ? parts(raw, RawField.FORMAT_IDS) : keys(raw)) {
      if (reading.formats.size() >= MAX_CODES) {
        return;
      }
      BmltFormats.Format format =
          byId ? bmlt.byId(part) : bmlt.find(part, language).orElse(null);
      if (format != null) {
        reading.formats.add(format.code());
        if (!format.language().isEmpty()) {
          reading.languages.add(format.language());
        }
      } else if (!byId) {
        reading.formats.add(
            NawsFormats.ofKeyAnywhere(part).orElseGet(() -> MeetingTypes.local(part)));
      }
    }
  }

  /** The keys of a BMLT record's formats, as the server has them. */
  static List<String> keys(RawMeeting raw) {
    return parts(raw, RawField.TYPES);
  }

  private static List<String> parts(RawMeeting raw, RawField field) {
    return raw.all(field).stream().flatMap(value -> parts(value).stream()).toList();
  }

  private static List<String> parts(String value) {
    String s = value.length() > 4_000 ? value.substring(0, 4_000) : value;
    return BETWEEN
        .splitAsStream(s)
        .map(part -> PlainText.line(part, CODE_CHARS))
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
