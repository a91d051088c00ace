package org.handrail.directory.feed;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.jspecify.annotations.Nullable;

/** Gathers the signs of how one attends from a record, and warns where they had to be weighed. */
final class AttendanceReader {

  private static final int MAX_CODES = 100;
  private static final String HYBRID = "hybrid";

  /** "Hybrid - Elm Church", but not "Hybrid Hall". */
  private static final Pattern HYBRID_FIRST =
      Pattern.compile("hybrid\\s*(?:[-–—.:,;/|(].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private AttendanceReader() {}

  static Attendance read(
      RecordWarnings notebook,
      FormatReader.Reading formats,
      PlaceReader.Reading where,
      @Nullable OnlineAccess online) {
    RawMeeting raw = notebook.raw();
    boolean bmlt = raw.dialect().isBmlt();
    boolean known = isKnown(online);
    Set<String> codes = codes(raw, formats);
    Attendance.Signs signs = new Attendance.Signs(
        stated(notebook, codes), codes, known, online != null, where.area(), where.statedArea());
    Attendance byRule = Attendance.of(signs, bmlt);
    RawField named = where.namedOnline();
    Attendance attendance = named == null ? byRule : Attendance.withoutDoor(byRule, signs, bmlt);
    if (named != null && !attendance.equals(byRule)) {
      boolean held = attendance.status() == MeetingStatus.ACTIVE;
      notebook.add(held ? FeedWarning.PLACE_IS_ONLINE : FeedWarning.PLACE_IS_ONLINE_CLOSED, named);
    } else if (online != null && !known && !raw.has(RawField.ATTENDANCE) && !bmlt) {
      notebook.add(FeedWarning.UNKNOWN_PROVIDER, RawField.CONFERENCE_URL);
    }
    return attendance;
  }

  /** What the record says of it in the field for that, among its types, or before the name of its building. */
  private static String stated(RecordWarnings notebook, Set<String> codes) {
    String own = notebook.raw().text(RawField.ATTENDANCE);
    if (!own.isEmpty() || codes.contains("HY")) {
      return own.isEmpty() ? HYBRID : own;
    }
    boolean inPlace =
        HYBRID_FIRST.matcher(notebook.raw().text(RawField.LOCATION).strip()).matches();
    if (inPlace) {
      notebook.add(FeedWarning.SAID_IN_PLACE, RawField.LOCATION);
    }
    return inPlace ? HYBRID : "";
  }

  private static boolean isKnown(@Nullable OnlineAccess online) {
    if (online == null) {
      return false;
    }
    String url = online.url();
    return online.phone() != null || (url != null && Links.leadsToProvider(url));
  }

  private static Set<String> codes(RawMeeting raw, FormatReader.Reading formats) {
    Set<String> codes = new HashSet<>(formats.formats());
    for (String value : raw.all(RawField.TYPES)) {
      FormatReader.BETWEEN
          .splitAsStream(value)
          .limit(MAX_CODES)
          .forEach(code -> codes.add(code.strip().toUpperCase(Locale.ROOT)));
    }
    return codes;
  }
}
