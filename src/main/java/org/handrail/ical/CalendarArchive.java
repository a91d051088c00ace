package org.handrail.ical;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The calendars in a ZIP file, which is how some programs hand out all that somebody has: one file with the ending {@code .ics} for each.
 * Everything is counted as it is unpacked, so that a small file cannot become a large one; names in the archive are used to speak of
 * a calendar only, and nothing is written anywhere.
 */
public final class CalendarArchive {

  /** All of its calendars together, in bytes. */
  public static final int MAX_UNPACKED_BYTES = 16 * 1024 * 1024;

  private static final int MAX_ENTRIES = 1_000;
  private static final int PART_BYTES = 8 * 1024;

  private static final int MAX_NAME = 60;

  private CalendarArchive() {}

  /** A calendar. */
  public static final class Part {

    private final String name;
    private final byte[] ics;

    private Part(String name, byte[] ics) {
      this.name = name;
      this.ics = ics;
    }

    /** What it is called in the archive, without folders and cut short; empty for a file that is no archive. */
    public String name() {
      return name;
    }

    /** Whether there is nothing in it at all. */
    public boolean isEmpty() {
      return ics.length == 0;
    }

    /** Its bytes, not copied. */
    public byte[] ics() {
      return ics;
    }
  }

  /**
   * The calendars of a file: those of an archive, or the file itself where it is none.
   *
   * @throws UnreadableCalendar when the archive is broken, protected, too large, or holds no calendar
   */
  public static List<Part> calendars(byte[] file) {
    return isArchive(file) ? unpacked(file) : List.of(new Part("", file));
  }

  /** Whether it begins as a ZIP file does, also an empty one. */
  private static boolean isArchive(byte[] file) {
    return file.length >= 4
        && file[0] == 'P'
        && file[1] == 'K'
        && ((file[2] == 3 && file[3] == 4) || (file[2] == 5 && file[3] == 6));
  }

  private static List<Part> unpacked(byte[] file) {
    List<Part> calendars = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      int left = MAX_UNPACKED_BYTES;
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw UnreadableCalendar.because(UnreadableCalendar.Reason.ARCHIVE_TOO_MANY_FILES);
        }
        byte[] content = contentOf(zip, left);
        left -= content.length; // also of what is no calendar: it was unpacked all the same
        String name = nameOf(entry);
        if (isCalendar(name)) {
          calendars.add(new Part(shortened(name), content));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw UnreadableCalendar.because(UnreadableCalendar.Reason.ARCHIVE_BROKEN);
    }
    if (calendars.isEmpty()) {
      throw UnreadableCalendar.because(UnreadableCalendar.Reason.ARCHIVE_WITHOUT_CALENDAR);
    }
    return calendars;
  }

  private static String nameOf(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/').replaceAll("\\p{Cntrl}", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isCalendar(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".ics")
        && !name.startsWith("._"); // what macOS keeps beside a file has its ending
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= MAX_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
  }

  private static byte[] contentOf(ZipInputStream zip, int most) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] part = new byte[PART_BYTES];
    for (int n = zip.read(part); n >= 0; n = zip.read(part)) {
      if (content.size() + n > most) {
        throw UnreadableCalendar.because(UnreadableCalendar.Reason.ARCHIVE_TOO_LARGE);
      }
      content.write(part, 0, n);
    }
    return content.toByteArray();
  }
}
