package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffMember;
import org.handrail.staff.StaffSignIns;
import org.handrail.staff.StaffToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who keeps the site, said by programs: as described, by the desk's rules, and only with a key that was made for it. */
@Tag("slow")
class ApiStaffTest {

  private static final String AT = "/api/desk/staff";

  @SuppressWarnings("NullAway.Init")
  private static ApiAsker asker;

  @BeforeAll
  static void serve(@TempDir Path data) {
    asker = new ApiAsker(data);
  }

  @AfterAll
  static void stop() {
    asker.close();
  }

  private static Staff staff() {
    return asker.site().server().context().getBean(Staff.class);
  }

  private static HttpResponse<String> send(String verb, String path, String body, String key) {
    HttpRequest.Builder request = asker
        .site()
        .server()
        .to(path)
        .header("Authorization", "Bearer " + key)
        .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    HttpResponse<String> answer = asker.site().server().send(request);
    String described =
        path.replaceFirst("[?].*", "").replaceFirst(AT + "/[0-9a-f-]{36}", AT + "/{id}");
    if (answer.statusCode() != 204) { // which has no body to hold to anything
      asker.hold(asker.operation(verb + " " + described), answer);
    }
    return answer;
  }

  private static HttpResponse<String> send(String verb, String path, String body) {
    return send(verb, path, body, asker.site().operatorsKey());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String invited(String name, String grants) {
    HttpResponse<String> answer =
        send("POST", AT, "{\"name\":\"%s\",\"grants\":[%s]}".formatted(name, grants));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).path("id").asString();
  }

  private static StaffMember member(String id) {
    return staff().list().stream()
        .filter(member -> member.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void invitesWithACodeThatIsToldOnce() {
    JsonNode invitation = json(
        send("POST", AT, "{\"name\":\"Ana\",\"grants\":[\"coordinator:county\",\"operator\"]}"));

    String code = invitation.path("code").asString();
    assertThat(staff().findInvited(StaffToken.find(code).orElseThrow()))
        .map(StaffMember::name)
        .contains("Ana");
    assertThat(invitation.path("link").asString()).endsWith("/desk/join#" + code);
    HttpResponse<String> list = send("GET", AT, "");
    assertThat(list.body())
        .contains(
            "{\"grant\":\"coordinator:county\",\"name\":\"County treatment line\"}",
            "{\"grant\":\"operator\",\"name\":null}",
            "\"signs_in_by\":[\"passphrase\"]",
            "\"invited_until\":\"")
        .doesNotContain(code);
    String again = AT + "/" + invitation.path("id").asString() + "/again";
    assertThat(json(send("POST", again, "")).path("code").asString())
        .hasSize(64)
        .isNotEqualTo(code);
    assertThat(staff().findInvited(StaffToken.find(code).orElseThrow())).isEmpty();
  }

  @Test
  void changesSignsOutAndRemoves() {
    DeskClient.signedIn(
        asker.site().server(), "Bea", new Grant(org.handrail.staff.Role.COORDINATOR, "county"));
    String id = staff().list().stream()
        .filter(member -> member.name().equals("Bea"))
        .map(member -> member.id().toString())
        .findFirst()
        .orElseThrow();
    StaffSignIns signIns = asker.site().server().context().getBean(StaffSignIns.class);

    HttpResponse<String> changed =
        send("PUT", AT + "/" + id + "/grants", "{\"grants\":[\"coordinator:tri-county\"]}");
    assertThat(changed.body()).contains("{\"grant\":\"coordinator:tri-county\",\"name\":null}");
    assertThat(send("POST", AT + "/" + id + "/sign-out", "").statusCode()).isEqualTo(204);
    assertThat(signIns.listSignedIn(member(id).id())).isEmpty();
    assertThat(send("DELETE", AT + "/" + id, "").statusCode()).isEqualTo(204);

    assertThat(send("DELETE", AT + "/" + id, "").statusCode()).isEqualTo(404);
    assertThat(send("GET", AT, "").body()).doesNotContain("Bea");
  }

  @Test
  void refusesWhatTheDeskRefusesAndChangesNothing() {
    Set<StaffMember> before = new HashSet<>(staff().list());
    for (Map.Entry<String, String> wrong : Map.of(
            "{\"name\":\"\",\"grants\":[\"operator\"]}",
            "name",
            "{\"name\":\"" + "x".repeat(101) + "\",\"grants\":[\"operator\"]}",
            "name",
            "{\"name\":\"C\"}",
            "grants",
            "{\"name\":\"C\",\"grants\":[]}",
            "grants",
            "{\"name\":\"C\",\"grants\":[\"operator\",\"captain:boat\"]}",
            "grants.1",
            "{\"name\":\"C\",\"grants\":[\"provider:no-such-id\"]}",
            "grants.0",
            "{\"name\":\"C\",\"grants\":[null]}",
            "grants.0",
            "{\"name\":\"C\",\"grants\":[\"operator\"],\"by\":1}",
            "by",
            "[]",
            "staff")
        .entrySet()) {
      HttpResponse<String> answer = send("POST", AT, wrong.getKey());
      assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(400);
      assertThat(json(answer).path("field").asString())
          .as(wrong.getKey())
          .isEqualTo(wrong.getValue());
      assertThat(answer.body()).doesNotContain("no-such-id", "captain");
    }
    assertThat(new HashSet<>(staff().list())).isEqualTo(before);
    for (String path : List.of("", "/again", "/sign-out")) {
      String verb = path.isEmpty() ? "DELETE" : "POST";
      assertThat(send(verb, AT + "/" + StaffId.fresh() + path, "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theLastOperatorWhoCanSignInStays() {
    String olga = staff().list().stream()
        .filter(member -> member.name().equals("Olga"))
        .map(member -> member.id().toString())
        .findFirst()
        .orElseThrow();

    HttpResponse<String> removed = send("DELETE", AT + "/" + olga, "");
    HttpResponse<String> changed =
        send("PUT", AT + "/" + olga + "/grants", "{\"grants\":[\"coordinator:county\"]}");

    assertThat(List.of(removed.statusCode(), changed.statusCode())).containsOnly(409);
    assertThat(removed.body())
        .contains("\"code\":\"last-operator\"", "Invite another operator first");
    assertThat(member(olga).grants()).contains(Grant.operator());
  }

  @Test
  void anOrdinaryKeyOfAnOperatorReadsAndChangesNothing() {
    String id = invited("Dan", "\"coordinator:county\"");
    String plain = DeskClient.programKey(asker.site().server(), "Olga");
    Set<StaffMember> before = new HashSet<>(staff().list());

    assertThat(send("GET", AT, "", plain).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/api/desk/actions", "", plain).statusCode()).isEqualTo(200);
    String grants = "{\"grants\":[\"operator\"]}";
    for (HttpResponse<String> answer : List.of(
        send("POST", AT, "{\"name\":\"E\",\"grants\":[\"operator\"]}", plain),
        send("POST", AT + "/" + id + "/again", "", plain),
        send("PUT", AT + "/" + id + "/grants", grants, plain),
        send("POST", AT + "/" + id + "/sign-out", "", plain),
        send("DELETE", AT + "/" + id, "", plain))) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("\"code\":\"key-not-enough\"");
    }

    assertThat(new HashSet<>(staff().list())).isEqualTo(before);
    assertThat(send("GET", AT, "", asker.site().key()).statusCode()).isEqualTo(404);
  }

  @Test
  void theDeskMakesSuchAKeyForAnOperatorWhoHasJustSignedIn() {
    DeskClient browser = DeskClient.signedIn(asker.site().server(), "Fay", Grant.operator());
    Map<String, String> form = Map.of("label", "Roster", "staff", "yes");

    assertThat(browser.post("/desk/keys", form).statusCode()).isEqualTo(200);
    assertThat(browser.get("/desk").body()).contains("may change who keeps this site");
    asker.site().server().pass(StaffSignIns.FRESH.plus(Duration.ofSeconds(1)));
    HttpResponse<String> late = browser.post("/desk/keys", form);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("sign in again first");
    staff()
        .remove(
            staff().list().stream()
                .filter(member -> member.name().equals("Fay"))
                .findFirst()
                .orElseThrow()
                .id(),
            null); // for the test of the last operator
  }

  @Test
  void tellsWhatWasDonePageByPage() {
    for (int i = 0; i < 5; i++) {
      invited("Many" + i, "\"coordinator:county\"");
    }
    HttpResponse<String> whole = send("GET", "/api/desk/actions?limit=200", "");
    List<JsonNode> all = json(whole).path("actions").valueStream().toList();
    assertThat(json(whole).path("next").isNull()).isTrue();

    String next = "";
    List<JsonNode> read = new java.util.ArrayList<>();
    do {
      HttpResponse<String> page =
          send("GET", "/api/desk/actions?limit=3" + (next.isEmpty() ? "" : "&before=" + next), "");
      json(page).path("actions").forEach(read::add);
      next = json(page).path("next").asString("");
    } while (!next.isEmpty());

    assertThat(read).isEqualTo(all).hasSizeGreaterThan(5);
    assertThat(read.getFirst().path("at").asString())
        .isGreaterThanOrEqualTo(read.getLast().path("at").asString());
    for (String wrong : List.of("limit=0", "limit=201", "limit=x", "before=x", "before=2030_1")) {
      assertThat(send("GET", "/api/desk/actions?" + wrong, "").statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }
}
