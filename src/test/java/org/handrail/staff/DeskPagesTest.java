package org.handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.accounts.AccountServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk as a browser without scripts sees it. */
@Tag("slow")
class DeskPagesTest {

  private static final Grant COUNTY = new Grant(Role.COORDINATOR, "county");

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Staff staff() {
    return server.context().getBean(Staff.class);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void anInvitationIsTakenUpByItsCode() {
    String code = staff().invite("Ana María", Set.of(COUNTY), null).code().text();
    DeskClient browser = new DeskClient(server);
    assertThat(browser.get("/desk/join").body()).contains("Code of the invitation");

    HttpResponse<String> shown = browser.post("/desk/join", Map.of("code", " " + code + " "));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("Welcome, Ana María", "Keep the helpline county");
    HttpResponse<String> refused = browser.post(
        "/desk/join",
        Map.of("code", code, "name", "a", "passphrase", "password1234", "again", "password"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "A sign-in name has 3 to 60 letters",
            "This passphrase would soon be guessed",
            "The two passphrases are not the same")
        .doesNotContain("password1234");
    HttpResponse<String> joined = browser.post(
        "/desk/join?lang=es",
        Map.of(
            "code",
            code,
            "name",
            "Ana.Maria",
            "passphrase",
            DeskClient.PASSPHRASE,
            "again",
            DeskClient.PASSPHRASE));

    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(location(joined)).isEqualTo("/desk?done=joined&lang=es");
    assertThat(joined.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("handrail-staff=")
        .contains("Path=/", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Max-Age", "Expires");
    assertThat(browser.get(location(joined)).body())
        .contains(
            "Ya está dentro", "El escritorio de Ana María", "Llevar la línea de ayuda county");
    assertThat(new DeskClient(server).post("/desk/join", Map.of("code", code)).body())
        .contains("This code opens no invitation");
  }

  @Test
  void signingInSaysNoMoreThanThatItDidNotFit() {
    DeskClient.signedIn(server, "Bob", COUNTY);
    DeskClient browser = new DeskClient(server);
    Map<String, String> wrongPhrase = Map.of("name", "bob", "passphrase", "not the one at all");
    Map<String, String> wrongName = Map.of("name", "nobody", "passphrase", "not the one at all");

    HttpResponse<String> one = browser.post("/desk/sign-in", wrongPhrase);
    HttpResponse<String> two = browser.post("/desk/sign-in", wrongName);

    assertThat(one.statusCode()).isEqualTo(two.statusCode()).isEqualTo(422);
    assertThat(one.body().replace("value=\"bob\"", ""))
        .isEqualTo(two.body().replace("value=\"nobody\"", ""))
        .contains("This name and passphrase do not fit together");
    HttpResponse<String> right =
        browser.post("/desk/sign-in", Map.of("name", " BOB ", "passphrase", DeskClient.PASSPHRASE));
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(browser.get("/desk").body()).contains("The desk of Bob", "Signed in");
    assertThat(browser.get("/desk").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");

    HttpResponse<String> out = browser.post("/desk/sign-out", Map.of());

    assertThat(location(out)).isEqualTo("/desk/sign-in");
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(location(browser.get("/desk"))).isEqualTo("/desk/sign-in");
  }

  @Test
  void tooManyWrongPassphrasesOfANameSayWhenToTryAgainAndThatAPasskeyStillWorks() {
    DeskClient.signedIn(server, "Gil", COUNTY);
    DeskClient browser = new DeskClient(server);
    Map<String, String> wrong = Map.of("name", "gil", "passphrase", "not the one at all");
    for (int i = 0; i < 11; i++) {
      assertThat(browser.post("/desk/sign-in", wrong).statusCode()).isEqualTo(422);
    }

    HttpResponse<String> refused = browser.post("/desk/sign-in", wrong);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    assertThat(refused.body())
        .contains("too many wrong tries for this name. Try again in 1 min.", "it still works")
        .contains("value=\"gil\"")
        .doesNotContain("Many people ask", "do not fit together");
    assertThat(browser.post("/desk/sign-in?lang=es", wrong).body())
        .contains("demasiados intentos fallidos con este nombre", "sigue funcionando");
  }

  @Test
  void signingInAgainEndsTheSignInBefore() {
    DeskClient browser = DeskClient.signedIn(server, "Fay", COUNTY);
    String before = String.valueOf(browser.cookie());
    browser.post("/desk/sign-in", Map.of("name", "fay", "passphrase", DeskClient.PASSPHRASE));

    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(location(server.send(server.to("/desk").header("Cookie", before))))
        .isEqualTo("/desk/sign-in");
  }

  @Test
  void wordsOfTheSiteAndThePersonMakeNoPassphrase() {
    for (String guessed : List.of("handrail recovery", "Maximiliana2026", "serenity serenity")) {
      String code = staff().invite("Maximiliana", Set.of(COUNTY), null).code().text();
      Map<String, String> form =
          Map.of("code", code, "name", "max.i", "passphrase", guessed, "again", guessed);
      assertThat(new DeskClient(server).post("/desk/join", form).body())
          .as(guessed)
          .contains("This passphrase would soon be guessed");
    }
  }

  @Test
  void theOperatorInvitesChangesAndRemoves() {
    DeskClient operator = DeskClient.signedIn(server, "Olga", Grant.operator());
    assertThat(operator.get("/desk").body()).contains("People who keep this site");
    HttpResponse<String> wrong =
        operator.post("/desk/staff", Map.of("name", "Carla", "grants", "operator\ncaptain:boat"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Write one thing a line", "captain:boat", "value=\"Carla\"");

    HttpResponse<String> invited = operator.post(
        "/desk/staff",
        Map.of("name", "Carla", "grants", "coordinator:harbour\n\ncoordinator:county"));

    assertThat(invited.statusCode()).isEqualTo(200);
    Matcher link =
        Pattern.compile(server.origin() + "/desk/join#([A-Za-z0-9_-]{64})").matcher(invited.body());
    assertThat(link.find()).isTrue();
    StaffMember carla =
        staff().findInvited(StaffToken.find(link.group(1)).orElseThrow()).orElseThrow();
    assertThat(carla.grants()).containsExactly(COUNTY, new Grant(Role.COORDINATOR, "harbour"));
    String at = "/desk/staff/" + carla.id();
    HttpResponse<String> again = operator.post(at + "/again", Map.of());
    assertThat(again.body()).contains("Invitation for Carla").doesNotContain(link.group(1));
    assertThat(location(operator.post(at + "/grants", Map.of("grants", "coordinator:area-5"))))
        .isEqualTo("/desk/staff?done=changed");
    assertThat(operator.get("/desk/staff").body()).contains("coordinator:area-5");
    assertThat(location(operator.post(at + "/remove", Map.of())))
        .isEqualTo("/desk/staff?done=removed");
    assertThat(operator.get("/desk/staff").body())
        .contains("Removed " + carla.id())
        .doesNotContain("Carla");
    assertThat(operator.post(at + "/remove", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aKeyIsShownOnceAndAsksTheApi() {
    DeskClient browser = DeskClient.signedIn(server, "Dora", COUNTY);
    assertThat(browser.post("/desk/keys", Map.of("label", "  ")).statusCode()).isEqualTo(422);

    String page = browser.post("/desk/keys", Map.of("label", "Roster <sync>")).body();

    Matcher key = Pattern.compile("translate=\"no\">([A-Za-z0-9_-]{64})<").matcher(page);
    assertThat(key.find()).isTrue();
    assertThat(page).contains("Roster &lt;sync&gt;");
    HttpResponse<String> answer =
        server.send(server.to("/api/desk").header("Authorization", "Bearer " + key.group(1)));
    assertThat(answer.body()).isEqualTo("{\"name\":\"Dora\",\"grants\":[\"coordinator:county\"]}");
    assertThat(browser.get("/desk").body())
        .contains("Roster &lt;sync&gt;")
        .doesNotContain(key.group(1));
    Matcher end = Pattern.compile("action=\"(/desk/keys/[^\"]+/end)\"")
        .matcher(browser.get("/desk").body());
    assertThat(end.find()).isTrue();
    assertThat(location(browser.post(end.group(1), Map.of()))).isEqualTo("/desk?done=key-ended");
    assertThat(server
            .send(server.to("/api/desk").header("Authorization", "Bearer " + key.group(1)))
            .statusCode())
        .isEqualTo(401);
  }

  /** Neither a cookie at the API nor a key at a page, however the path is written. */
  @Test
  void aPathWrittenInAnotherWayIsNoWayRound() {
    DeskClient browser = DeskClient.signedIn(server, "Gus", COUNTY);
    for (String path : List.of("/api/desk", "/%61pi/desk", "/api/%64esk")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
    }
    String key = DeskClient.programKey(server, "Gus");
    for (String path : List.of("/desk", "/%64esk")) {
      assertThat(location(server.send(server.to(path).header("Authorization", "Bearer " + key))))
          .as(path)
          .startsWith("/desk/sign-in");
    }
  }

  @Test
  void whatIsSentAfterTheSignInEndedComesBackToBeSentAgain() {
    DeskClient browser = DeskClient.signedIn(server, "Ida", Grant.operator());
    server.pass(StaffSignIns.LONGEST);
    Map<String, String> form =
        Map.of("provider", "<b>Long & \"typed\"</b>\n second line", "amount", "12");

    HttpResponse<String> answer = browser.post("/desk/contracts", form);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains(
            "Nothing was changed",
            "action=\"/desk/contracts\"",
            "\n&lt;b&gt;Long &amp; \"typed\"&lt;/b&gt;\n second line</textarea>",
            ">\n12</textarea>")
        .doesNotContain("<b>Long");
    HttpResponse<String> secret = browser.post(
        "/desk/me/passphrase", Map.of("current", DeskClient.PASSPHRASE, "passphrase", "x"));
    assertThat(secret.statusCode()).isEqualTo(303);
    assertThat(secret.body()).doesNotContain(DeskClient.PASSPHRASE);
    assertThat(browser.post("/desk/sign-out", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void behindHttpsTheCookieIsBoundToTheHost(@TempDir Path data) {
    try (AccountServer https =
        new AccountServer(data, "handrail.web.public-url=https://meetings.example")) {
      DeskClient browser = DeskClient.signedIn(https, "Eve", COUNTY);
      assertThat(String.valueOf(browser.cookie())).startsWith("__Host-handrail-staff=");
      assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
      String plain = String.valueOf(browser.cookie()).replace("__Host-", "");
      HttpResponse<String> other = https.send(https.to("/desk").header("Cookie", plain));
      assertThat(location(other)).isEqualTo("/desk/sign-in");
    }
  }
}
