package org.handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.ServerProcess;
import org.handrail.accounts.AccountServer;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.web.ShownMeetings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What grants are for: what there is, by its name, and nothing that there is not. */
@Tag("slow")
class GrantThingsTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static CountyOfNumbers county;

  @SuppressWarnings("NullAway.Init")
  private static DeskClient operator;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    List<Meeting> meetings = ShownMeetings.all().stream()
        .map(meeting -> meeting.with().serviceBody("Area 5").build())
        .toList();
    server
        .context()
        .getBean(MeetingLists.class)
        .replace(ShownMeetings.FEED, meetings, new MeetingLists.ImportOptions(false, false));
    county = new CountyOfNumbers(server);
    county.contracts(LocalDate.parse("2026-11-01"));
    county.policies().save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    Directory directory = server.context().getBean(Directory.class);
    await().atMost(Duration.ofMinutes(2)).until(() -> !directory.listFeeds().isEmpty());
    operator = DeskClient.signedIn(server, "Olga", Grant.operator());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Staff staff() {
    return server.context().getBean(Staff.class);
  }

  private static Grant grant(String text) {
    return Grant.find(text).orElseThrow();
  }

  private static HttpResponse<String> invite(String grants) {
    return operator.post("/desk/staff", Map.of("name", "Carla", "grants", grants));
  }

  @Test
  void theDeskRefusesWhatIsNotThereAndSaysWhatToDo() {
    int before = staff().list().size();

    assertThat(invite("provider:no-such-id").body())
        .contains("No listing has the provider id “no-such-id”", "enter its first listing");
    assertThat(invite("provider:" + new UUID(4, 4)).statusCode()).isEqualTo(422);
    assertThat(invite("list-keeper:Area 51").body()).contains("Import its list first");
    assertThat(invite("coordinator:Tri  County!").body()).contains("is no id of a helpline");
    assertThat(invite("operator\nprovider:no-such-id").statusCode()).isEqualTo(422);

    assertThat(staff().list()).hasSize(before);
  }

  @Test
  void theDeskTakesWhatIsThereAndShowsItsName() {
    String provider = county.provider(0).id().toString();

    HttpResponse<String> invited =
        invite("provider:" + provider + "\nlist-keeper:Area 5\ncoordinator:county");

    assertThat(invited.statusCode()).isEqualTo(200);
    assertThat(operator.get("/desk/staff").body())
        .contains(
            "Keep the listings of " + county.provider(0).name(),
            "Keep the helpline County treatment line",
            "Keep the meetings of Area 5");
  }

  @Test
  void aHelplineMayBeGrantedBeforeItHasANumberAndTheDeskSaysThatItHasNone() {
    assertThat(invite("coordinator:tri-county").statusCode()).isEqualTo(200);

    assertThat(operator.get("/desk/staff").body())
        .containsPattern("Keep the helpline tri-county <span[^>]*>nothing has this id now");
  }

  @Test
  void whatSomebodyHasStaysTheirsWhenItsThingIsGone() {
    Grant gone = grant("provider:" + new UUID(5, 5));
    StaffId who = staff().invite("Gil", Set.of(gone), null).member().id();
    String at = "/desk/staff/" + who + "/grants";

    assertThat(
            operator.post(at, Map.of("grants", gone + "\ncoordinator:county")).statusCode())
        .isEqualTo(303);
    assertThat(operator.post(at, Map.of("grants", gone + "\nprovider:other")).statusCode())
        .isEqualTo(422);

    assertThat(staff().list().stream().filter(member -> member.id().equals(who)).findFirst())
        .map(StaffMember::grants)
        .hasValueSatisfying(
            grants -> assertThat(grants).containsExactly(gone, grant("coordinator:county")));
  }

  @Test
  void theCommandLineRefusesTheSame(@TempDir Path data) throws Exception {
    assertThat(run(data, 1, "provider:no-such-id")).contains("No listing has this provider id");
    assertThat(run(data, 1, "list-keeper:Area 51")).contains("Import its list first");
    assertThat(run(data, 1, "coordinator:A B")).contains("This is no id of a helpline");

    assertThat(run(data, 0, "provider:" + county.provider(1).id(), "coordinator:tri-county"))
        .contains("Invited: Dee");
  }

  private static String run(Path data, int exitCode, String... grants) throws Exception {
    List<String> words = new ArrayList<>(List.of("invite-staff", "Dee", "--data", data.toString()));
    for (String grant : grants) {
      words.addAll(List.of("--may", grant));
    }
    Map<String, String> environment =
        Map.of("HANDRAIL_DATABASE_URL", server.database().url());
    Process process = ServerProcess.java(environment, "org.handrail.cli.Handrail", words);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
    return said;
  }
}
