package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class PlanPrivacyTest {

  private static final String MARK = "Zebrafinch appointment";
  private static final int LARGE_BYTES = 3_900_000;

  @Test
  void leavesNothingOfACalendarInLogsOrOnDisk(@TempDir Path base, CapturedOutput output)
      throws IOException {
    Path uploads = Files.createDirectory(base.resolve("uploads"));
    try (WatchService watch = uploads.getFileSystem().newWatchService();
        PlanSite site = new PlanSite(
            "--server.tomcat.basedir=" + base.resolve("tomcat"),
            "--spring.servlet.multipart.location=" + uploads)) {
      WatchKey created = uploads.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

      String week = site.postWithCalendar(PlanSite.fields(), large()).body();
      String broken = site.postWithCalendar(
              PlanSite.fields(), ("Not a calendar: " + MARK).getBytes(StandardCharsets.UTF_8))
          .body();
      site.post("/plan", PlanSite.pressed(week, "meetings", "many " + MARK));
      site.post("/plan.ics", PlanSite.pressed(week, "commitments", "{" + MARK));
      site.postJson("/api/plan", "{\"near\": \"" + MARK + "\"");

      assertThat(week).contains(MARK);
      assertThat(broken).contains("Nothing was stored");
      assertThat(created.pollEvents()).isEmpty();
    }
    assertThat(output.getAll()).doesNotContain(MARK).doesNotContain("39.9526");
    try (Stream<Path> left = Files.walk(base)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  /** An appointment, then so many entries of other years that a careless server would spill them to a file. */
  private static byte[] large() {
    StringBuilder ics = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    entry(ics, MARK, "20261201T150000Z", "20261201T160000Z");
    while (ics.length() < LARGE_BYTES) {
      entry(ics, "Older ".repeat(100), "20061201T150000Z", "20061201T160000Z");
    }
    return ics.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void entry(StringBuilder ics, String title, String start, String end) {
    ics.append("BEGIN:VEVENT\r\nUID:")
        .append(ics.length())
        .append("\r\nSUMMARY:")
        .append(title)
        .append("\r\nDTSTART:")
        .append(start)
        .append("\r\nDTEND:")
        .append(end)
        .append("\r\nEND:VEVENT\r\n");
  }
}
