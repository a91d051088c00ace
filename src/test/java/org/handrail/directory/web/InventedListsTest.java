package org.handrail.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.web.MemoryDirectory;
import org.handrail.web.ShownMeetings;
import org.handrail.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A real list beside an invented one, on the pages. */
@Tag("slow")
class InventedListsTest {

  private static final String BANNER = "Invented. None of them exists.";
  private static final String MARK = "Invented, for demonstration";

  private static final FeedId REAL = new FeedId("real.json");
  private static final FeedId MADE_UP = new FeedId("made-up.json");

  private static final Meeting REAL_WEEKLY =
      online(REAL, "Alder", new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0), 60));
  private static final Meeting REAL_BY_APPOINTMENT =
      online(REAL, "Birch", new Schedule.ByAppointment());
  private static final Meeting MADE_UP_WEEKLY =
      online(MADE_UP, "Cedar", new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(20, 0), 60));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private static ConfigurableApplicationContext site;

  /** In place of the site's own directory. Not marked as a configuration, or every site's scan would find it. */
  static class TwoLists {

    @Bean
    @Primary
    Directory twoLists(Clock clock) {
      return new MemoryDirectory(
          List.of(REAL_WEEKLY, REAL_BY_APPOINTMENT, MADE_UP_WEEKLY), clock, MADE_UP::equals);
    }
  }

  @BeforeAll
  static void serve() {
    site = new SpringApplicationBuilder(TestSite.class, TwoLists.class).run("--server.port=0");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void callsNoRealMeetingInvented() throws Exception {
    String page = body("/?when=any&words=Alder");

    assertThat(page).contains("Alder").doesNotContain(BANNER, MARK);
  }

  @Test
  void saysOnceThatAllMeetingsAreInvented() throws Exception {
    String page = body("/?when=any&words=Cedar");

    assertThat(page).contains("Cedar").containsOnlyOnce(BANNER).doesNotContain(MARK);
  }

  @Test
  void marksEachInventedMeetingAmongRealOnes() throws Exception {
    String page = body("/?when=tue");

    assertThat(page).doesNotContain(BANNER).containsOnlyOnce(MARK);
    assertThat(page.substring(page.indexOf("Alder"), page.indexOf("Cedar"))).doesNotContain(MARK);
    assertThat(page.substring(page.indexOf("Cedar"))).contains(MARK);
  }

  @Test
  void saysOnAMeetingsOwnPageWhetherItIsInvented() throws Exception {
    assertThat(body("/meetings/" + REAL_WEEKLY.id())).doesNotContain("invented");
    assertThat(body("/meetings/" + MADE_UP_WEEKLY.id())).contains("This meeting is invented");
  }

  @Test
  void givesNoCalendarFileOfAMeetingByAppointment() throws Exception {
    String file = "/meetings/" + REAL_BY_APPOINTMENT.id() + ".ics";

    assertThat(get(file).statusCode()).isEqualTo(404);
    assertThat(body("/meetings/" + REAL_BY_APPOINTMENT.id()))
        .contains("Birch")
        .doesNotContain(".ics");
  }

  @Test
  void givesTheCalendarFileOfAWeeklyMeeting() throws Exception {
    String file = "/meetings/" + REAL_WEEKLY.id() + ".ics";

    assertThat(body(file)).startsWith("BEGIN:VCALENDAR");
    assertThat(body("/meetings/" + REAL_WEEKLY.id())).contains(file);
  }

  private static String body(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String port = site.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static Meeting online(FeedId feed, String name, Schedule schedule) {
    return new Meeting(
        MeetingId.of(feed, name, schedule),
        feed,
        name,
        name,
        schedule,
        ShownMeetings.ZONE,
        VenueType.ONLINE,
        MeetingStatus.ACTIVE,
        "NA",
        new TreeSet<>(),
        new TreeSet<>(),
        null,
        new OnlineAccess("https://meet.example.org/" + name, null, ""),
        "",
        "",
        "",
        null,
        null);
  }
}
