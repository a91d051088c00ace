package org.handrail.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CalendarArchiveTest {

  private static final byte[] CALENDAR = "BEGIN:VCALENDAR\nEND:VCALENDAR\n".getBytes(UTF_8);

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> CalendarArchive.calendars(file))
        .isInstanceOf(UnreadableCalendar.class)
        .hasMessageContaining(reason);
  }

  @Test
  void givesTheCalendarsOfAnArchiveAndNothingElse() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("Takeout/someone@example.com.ics", CALENDAR);
    files.put("Takeout/", new byte[0]);
    files.put("__MACOSX/._work.ics", new byte[] {1, 2});
    files.put("readme.txt", "no calendar".getBytes(UTF_8));
    files.put("WORK.ICS", CALENDAR);

    assertThat(CalendarArchive.calendars(zip(files)))
        .allSatisfy(part -> assertThat(part.ics()).isEqualTo(CALENDAR))
        .extracting(CalendarArchive.Part::name)
        .containsExactly("someone@example.com.ics", "WORK.ICS");
  }

  @Test
  void givesAFileThatIsNoArchiveAsItIs() {
    for (byte[] file : List.of(CALENDAR, new byte[0])) {
      assertThat(CalendarArchive.calendars(file)).singleElement().satisfies(part -> {
        assertThat(part.ics()).isSameAs(file);
        assertThat(part.name()).isEmpty();
      });
    }
  }

  @Test
  void refusesWhatUnpacksToTooMuch() {
    byte[] bomb = zip(Map.of("a.ics", new byte[CalendarArchive.MAX_UNPACKED_BYTES + 1]));
    byte[] hidden = zip(Map.of("a.bin", new byte[CalendarArchive.MAX_UNPACKED_BYTES + 1]));

    assertThat(bomb.length).isLessThan(100_000);
    assertRefused(bomb, "more than 16 MiB");
    assertRefused(hidden, "more than 16 MiB");
  }

  @Test
  void refusesTooManyFilesAndNoneAtAll() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    IntStream.rangeClosed(1, 1_001).forEach(i -> many.put(i + ".ics", new byte[0]));

    assertRefused(zip(many), "more than 1,000 files");
    assertRefused(zip(Map.of()), "holds no calendar");
    assertRefused(zip(Map.of("a.txt", CALENDAR)), "holds no calendar");
  }

  @Test
  void refusesWhatIsBroken() {
    byte[] whole = zip(Map.of("a.ics", new byte[50_000]));
    byte[] garbled = whole.clone();
    Arrays.fill(garbled, 40, 60, (byte) 0x55);

    assertRefused(Arrays.copyOf(whole, 45), "broken");
    assertRefused(garbled, "broken");
    assertRefused(new byte[] {'P', 'K', 3, 4}, "ZIP file");
  }
}
