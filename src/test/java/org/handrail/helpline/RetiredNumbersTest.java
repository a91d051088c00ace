package org.handrail.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.accounts.AccountServer;
import org.handrail.site.WhoAnswers;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.TrialFinding;
import org.handrail.site.problem.VersionChanged;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that is given up: what is said of it, who may not do it, and how it is taken up again. */
@Tag("slow")
class RetiredNumbersTest {

  private static final PhoneNumber OWN_LINE = new PhoneNumber("12155550150");
  private static final PhoneNumber NUMBER = new PhoneNumber("12155550171");
  private static final String PAGE = "/who-answers/" + NUMBER.digits();
  private static final String DESK = "/desk/numbers/" + NUMBER.digits();

  @SuppressWarnings("NullAway.Init")
  private AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private CountyOfNumbers county;

  @SuppressWarnings("NullAway.Init")
  private Policies policies;

  @BeforeEach
  void serve(@TempDir Path data) {
    server = new AccountServer(data, "handrail.web.site-helpline=(215) 555-0150");
    county = new CountyOfNumbers(server);
    county.contracts(LocalDate.parse("2026-11-01"));
    policies = county.policies();
    policies.save(policy(0), 0, PolicyBeginning.AT_ONCE);
  }

  private Policy policy(int answerer) {
    return county.numbered(NUMBER, county.answerer(answerer, true));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String page(String path) {
    return server.send(server.to(path).header("Accept-Language", "en-US")).body();
  }

  private Policies.Trial retire(int basedOn) {
    return policies.retire(NUMBER, basedOn, PolicyBeginning.AT_ONCE);
  }

  private static List<String> keys(Policies.Trial trial) {
    return trial.findings().stream().map(TrialFinding::messageKey).toList();
  }

  @Test
  void itIsASignedVersionAndTheEarlierOnesStay() {
    PolicyVersion before = policies.find(NUMBER).orElseThrow();

    assertThatThrownBy(() -> retire(2)).isInstanceOf(VersionChanged.class);
    assertThatThrownBy(
            () -> policies.retire(new PhoneNumber("12155550199"), 1, PolicyBeginning.AT_ONCE))
        .isInstanceOf(NotFound.class);
    Policies.Trial trial = retire(1);

    assertThat(trial.findings()).isEmpty();
    assertThat(trial.version().document()).contains("\"retired\" : true", "\"answerers\" : [ ]");
    assertThat(trial.version().signature()).hasSize(88);
    assertThat(policies.find(NUMBER)).contains(trial.version());
    assertThat(policies.history(NUMBER)).containsExactly(trial.version(), before);
    assertThat(policies.list()).isEmpty();
    assertThat(keys(policies.attemptToRetire(NUMBER)))
        .containsExactly("helpline.finding.retired.already");
  }

  @Test
  void visitorsReadSinceWhenNobodyAnswers() {
    retire(1);

    assertThat(page("/who-answers?lang=en")).doesNotContain("(215) 555-0171");
    assertThat(page(PAGE + "?lang=en"))
        .contains(
            "County treatment line: since November 24, 2026, nobody answers this number for this site any more.",
            "Version 1")
        .doesNotContain("class=\"button\" href=\"tel:+12155550171\"", "Callers hear");
    assertThat(page(PAGE + "?lang=es"))
        .contains("desde el 24 de noviembre de 2026, ya nadie contesta en este número");
    assertThat(page(PAGE + ".json?version=1")).contains("\"answerers\" : [ {");
    assertThat(page(PAGE + ".json")).contains("\"retired\" : true");
  }

  @Test
  void itIsTakenUpAgainBySavingAPolicy() {
    retire(1);

    Policy again = policy(1);
    assertThat(policies.save(again, 2, PolicyBeginning.AT_ONCE).findings()).isEmpty();

    assertThat(policies.find(NUMBER).orElseThrow().policy()).isEqualTo(again);
    assertThat(policies.list()).hasSize(1);
    assertThat(page("/who-answers?lang=en")).contains("(215) 555-0171");
  }

  @Test
  void whatTheSiteShowsIsRefusedWithWhereItStands() {
    Policy own = county.numbered(OWN_LINE, county.answerer(1, true));
    policies.save(own, 0, PolicyBeginning.AT_ONCE);
    policies.save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);

    assertThat(keys(policies.retire(OWN_LINE, 1, PolicyBeginning.AT_ONCE)))
        .containsExactly("helpline.finding.retired.own-line");
    assertThat(
            policies.retire(CountyOfNumbers.GENERAL, 1, PolicyBeginning.AT_ONCE).findings())
        .extracting(TrialFinding::messageKey, finding -> List.copyOf(finding.arguments()))
        .containsExactly(
            tuple("helpline.finding.retired.listing", List.of("Center 0")),
            tuple("helpline.finding.retired.listing", List.of("Center 1")),
            tuple("helpline.finding.retired.listing", List.of("Center 2")));
    assertThat(policies.list()).hasSize(3);
  }

  /** Also once it has been taken up again, and however much of it was read from the database. */
  @Test
  void whatWasPlannedFallsAwayWithTheNumber() {
    policies.save(policy(1), 1, new PolicyBeginning(Instant.parse("2026-11-28T08:00:00Z")));

    assertThat(keys(retire(2))).containsExactly("helpline.finding.retired.planned");
    assertThat(policies.listPlanned(NUMBER)).isEmpty();
    PolicyBeginning later = new PolicyBeginning(Instant.parse("2026-11-30T13:00:00Z"));
    policies.save(policy(1), 3, later);
    server.pass(Duration.ofDays(5));

    assertThat(policies.find(NUMBER).orElseThrow().version()).isEqualTo(3);
    assertThat(policies.listPlanned(NUMBER)).extracting(PolicyVersion::version).containsExactly(4);
    policies.save(policy(1), 4, new PolicyBeginning(Instant.parse("2026-12-24T08:00:00Z")));
    assertThat(policies.find(NUMBER).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void whatFellAwayDoesNotComeBackWhenTheNumberIsTakenUpAgain() {
    policies.save(policy(1), 1, new PolicyBeginning(Instant.parse("2026-12-24T08:00:00Z")));
    retire(2);
    server.pass(Duration.ofHours(1));
    policies.save(policy(0), 3, PolicyBeginning.AT_ONCE);
    server.pass(Duration.ofHours(1));
    county.policies().save(county.listing(), 0, PolicyBeginning.AT_ONCE); // read anew

    assertThat(policies.listPlanned(NUMBER)).isEmpty();
    server.pass(Duration.ofDays(40));
    assertThat(policies.find(NUMBER).orElseThrow().version()).isEqualTo(4);
  }

  @Test
  void aPlanThatIsTakenBackPlansNothing() {
    Instant later = Instant.parse("2026-11-28T08:00:00Z");
    policies.save(policy(1), 1, new PolicyBeginning(later));
    policies.save(policies.find(NUMBER).orElseThrow().policy(), 2, new PolicyBeginning(later));

    assertThat(policies.listPlanned(NUMBER)).isEmpty();
    assertThat(keys(retire(3))).isEmpty();
  }

  @Test
  void isNobodysUntilItIsTakenUpAgain() {
    WhoAnswers who = server.context().getBean(WhoAnswers.class);
    String number = NUMBER.toString();
    assertThat(who.owner(number)).isEqualTo(policy(1).helpline());

    retire(1);
    assertThat(who.owner(number)).isEqualTo(WhoAnswers.NOBODY);
    assertThat(who.path(number)).isEmpty();

    policies.save(policy(1), 2, PolicyBeginning.AT_ONCE);
    assertThat(who.owner(number)).isEqualTo(policy(1).helpline());
  }

  @Test
  void aPolicyWhoseCallsGoThereIsToldSo() {
    Policy listing = county.listing();
    policies.save(listing, 0, PolicyBeginning.AT_ONCE);
    Policy forwarding = county.listing(new PhoneNumber("12155550177"), CountyOfNumbers.LISTING);
    assertThat(policies.save(forwarding, 0, PolicyBeginning.AT_ONCE).findings()).isEmpty();

    assertThat(keys(policies.attemptToRetire(CountyOfNumbers.LISTING)))
        .contains("helpline.finding.retired.calls");
    policies.retire(CountyOfNumbers.LISTING, 1, PolicyBeginning.AT_ONCE);

    assertThat(keys(policies.attempt(forwarding, PolicyBeginning.AT_ONCE)))
        .containsExactly("helpline.finding.retired-line");
  }

  @Test
  void theDeskAsksBeforeItIsDone() {
    DeskClient own = DeskClient.signedIn(server, "Cora", new Grant(Role.COORDINATOR, "county"));
    DeskClient other = DeskClient.signedIn(server, "Otto", new Grant(Role.COORDINATOR, "another"));
    assertThat(own.get(DESK).body()).contains(DESK + "/retire");
    assertThat(own.get(DESK + "/retire").body())
        .contains("Give it up now", "nobody answers this number for this site any more");
    assertThat(other.get(DESK + "/retire").statusCode()).isEqualTo(404);
    assertThat(other.post(DESK + "/retire", Map.of("seen", "1")).statusCode()).isEqualTo(404);
    assertThat(own.post(DESK + "/retire", Map.of()).statusCode()).isEqualTo(422);
    assertThat(policies.list()).hasSize(1);

    HttpResponse<String> done = own.post(DESK + "/retire", Map.of("seen", "1"));

    assertThat(done.body()).contains("The number is given up.");
    assertThat(policies.list()).isEmpty();
    assertThat(own.get("/desk/numbers").body()).contains("given up");
    assertThat(own.get(DESK).body())
        .as("filled with what was said last")
        .contains(county.provider(0).name(), "To take it up again")
        .doesNotContain(DESK + "/retire");
    assertThat(own.get("/desk").body()).contains("Gave up +12155550171 (2)");
  }

  @Test
  void whenWhatIsPlannedIsTakenBackItStaysGivenUp() {
    retire(1);
    PolicyBeginning later = new PolicyBeginning(Instant.parse("2026-11-30T13:00:00Z"));
    policies.save(policy(1), 2, later);
    DeskClient own = DeskClient.signedIn(server, "Cora", new Grant(Role.COORDINATOR, "county"));

    HttpResponse<String> back =
        own.post(DESK, Map.of("seen", "3", "planned", "3", "do", "withdraw"));

    assertThat(back.statusCode()).isEqualTo(200);
    server.pass(Duration.ofDays(7));
    assertThat(policies.find(NUMBER).orElseThrow().version()).isEqualTo(4);
    assertThat(policies.list()).isEmpty();
  }

  @Test
  void aProgramGivesItUpToo() {
    DeskClient.signedIn(server, "Cora", new Grant(Role.COORDINATOR, "county"));
    String key = DeskClient.programKey(server, "Cora");
    String at = "/api/desk/numbers/" + NUMBER.digits();

    assertThat(delete(at + "?try=yes", key, "").body()).contains("\"saved\":false");
    assertThat(delete(at, key, "").statusCode()).isEqualTo(400);
    assertThat(delete(at, key, "\"2\"").statusCode()).isEqualTo(412);
    assertThat(policies.list()).hasSize(1);
    HttpResponse<String> done = delete(at, key, "\"1\"");

    assertThat(done.body()).contains("\"saved\":true", "\"version\":2");
    assertThat(done.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(delete(at, key, "\"2\"").statusCode()).isEqualTo(422);
    HttpResponse<String> list =
        server.send(server.to("/api/desk/numbers").header("Authorization", "Bearer " + key));
    assertThat(list.body()).contains("\"retired\":true");
  }

  private HttpResponse<String> delete(String path, String key, String match) {
    HttpRequest.Builder request =
        server.to(path).header("Authorization", "Bearer " + key).DELETE();
    if (!match.isEmpty()) {
      request.header("If-Match", match);
    }
    return server.send(request);
  }
}
