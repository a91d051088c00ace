package org.handrail.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.accounts.AccountServer;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that begin later. The clock of the server stands at 2026-11-24 22:48 UTC until it is told to go on. */
@Tag("slow")
class PlannedPoliciesTest {

  private static final LocalDate FROM = LocalDate.parse("2026-11-01");
  private static final Instant MONDAY = Instant.parse("2026-11-30T13:00:00Z");
  private static final PolicyBeginning ON_MONDAY = new PolicyBeginning(MONDAY);
  private static final Duration UNTIL_MONDAY = Duration.ofDays(6);

  @SuppressWarnings("NullAway.Init")
  private AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private CountyOfNumbers county;

  @SuppressWarnings("NullAway.Init")
  private Policies policies;

  @BeforeEach
  void serve(@TempDir Path data) {
    server = new AccountServer(data);
    county = new CountyOfNumbers(server);
    county.contracts(FROM);
    policies = county.policies();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int holds() {
    return policies.find(CountyOfNumbers.GENERAL).orElseThrow().version();
  }

  private List<Integer> planned() {
    return policies.listPlanned(CountyOfNumbers.GENERAL).stream()
        .map(PolicyVersion::version)
        .toList();
  }

  @Test
  void whatIsPlannedHoldsFromItsMomentOnAlsoWhenAnotherChangeComesBefore() {
    policies.save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    policies.save(county.general(county.answerer(0, true), county.answerer(1, true)), 1, ON_MONDAY);
    assertThat(holds()).isEqualTo(1);
    assertThat(planned()).containsExactly(2);

    policies.save(county.general(county.answerer(1, true)), 2, PolicyBeginning.AT_ONCE);

    assertThat(holds()).isEqualTo(3);
    assertThat(planned()).containsExactly(2);
    server.pass(UNTIL_MONDAY);
    assertThat(holds()).isEqualTo(2);
    assertThat(planned()).isEmpty();
    assertThat(policies.findLatest(CountyOfNumbers.GENERAL).orElseThrow().version())
        .isEqualTo(3);
    assertThat(policies.history(CountyOfNumbers.GENERAL)).hasSize(3);
  }

  @Test
  void aNumberThatBeginsLaterIsNotShownBefore() {
    policies.save(county.general(county.answerer(0, true)), 0, ON_MONDAY);
    String at = "/who-answers/" + CountyOfNumbers.GENERAL.digits();

    assertThat(policies.list()).isEmpty();
    assertThat(server.send(server.to(at)).statusCode()).isEqualTo(404);
    server.pass(UNTIL_MONDAY);
    assertThat(server.send(server.to(at)).statusCode()).isEqualTo(200);
  }

  @Test
  void theContractsOfTheDayOnWhichItBeginsCount() {
    Policy policy = county.general(county.answerer(0, true));

    assertThat(policies.attempt(policy, ON_MONDAY).findings()).isEmpty();
    PolicyBeginning afterAll = new PolicyBeginning(Instant.parse("2027-11-02T00:00:00Z"));
    assertThat(policies.attempt(policy, afterAll).findings())
        .extracting(TrialFinding::messageKey)
        .contains("helpline.finding.contract");
  }

  @Test
  void whatIsPlannedForAnotherNumberIsSeenAtItsMoment() {
    Policy listing = county.listing();
    policies.save(listing, 0, PolicyBeginning.AT_ONCE);
    Answerer first = county.answerer(0, true);
    // From Monday on the general number is answered on the line that will be the listing's own
    // number.
    Answerer onTheListing = new Answerer(
        first.id(),
        first.name(),
        CountyOfNumbers.LISTING,
        true,
        1,
        InTwoLanguages.NONE,
        AnswerHours.ALWAYS);

    assertThat(policies.save(county.general(onTheListing), 0, ON_MONDAY).findings())
        .as("the line is another centre's")
        .extracting(TrialFinding::promiseKey)
        .contains("treatment.promise.general-reaches-the-listed");

    Answerer third = county.answerer(2, false);
    Policy loop = new Policy(
        CountyOfNumbers.LISTING,
        listing.kind(),
        listing.helpline(),
        listing.name(),
        listing.zone(),
        List.of(new Answerer(
            third.id(),
            third.name(),
            CountyOfNumbers.GENERAL,
            false,
            1,
            InTwoLanguages.NONE,
            AnswerHours.ALWAYS)),
        listing.waitSeconds(),
        listing.fallback(),
        listing.callBackMinutes(),
        listing.terms(),
        listing.note());
    policies.save(county.general(first), 0, ON_MONDAY);
    assertThat(policies.attempt(loop, PolicyBeginning.AT_ONCE).findings())
        .as("good today, and on Monday the number that it leads to is another centre's")
        .extracting(TrialFinding::promiseKey)
        .contains("treatment.promise.listing-reaches-its-centre");
  }

  @Test
  void aChangeThatSpoilsANumberWhoseCallsComeHereIsRefused() {
    Policy listing = county.listing();
    policies.save(listing, 0, PolicyBeginning.AT_ONCE);
    Answerer third = county.answerer(2, false);
    PhoneNumber second = new PhoneNumber("12155550177");
    Policy forwarding = new Policy(
        second,
        listing.kind(),
        listing.helpline(),
        listing.name(),
        listing.zone(),
        List.of(new Answerer(
            third.id(),
            third.name(),
            CountyOfNumbers.LISTING,
            false,
            1,
            InTwoLanguages.NONE,
            AnswerHours.ALWAYS)),
        listing.waitSeconds(),
        listing.fallback(),
        listing.callBackMinutes(),
        listing.terms(),
        listing.note());
    assertThat(policies.save(forwarding, 0, PolicyBeginning.AT_ONCE).findings()).isEmpty();
    Policy given = new Policy(
        CountyOfNumbers.LISTING,
        NumberKind.LISTING,
        county.provider(1).id().toString(),
        listing.name(),
        listing.zone(),
        List.of(county.answerer(1, true)),
        listing.waitSeconds(),
        listing.fallback(),
        listing.callBackMinutes(),
        listing.terms(),
        listing.note());

    Policies.Trial trial = policies.save(given, 1, PolicyBeginning.AT_ONCE);

    assertThat(trial.findings())
        .extracting(TrialFinding::messageKey, finding -> List.copyOf(finding.arguments()))
        .contains(org.assertj.core.api.Assertions.tuple(
            "helpline.finding.other", List.of("(215) 555-0177")));
    assertThat(policies.find(CountyOfNumbers.LISTING).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aPlannedChangeIsReadByVisitorsAndTakenBackAtTheDesk() {
    policies.save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    DeskClient operator = DeskClient.signedIn(server, "Olga", Grant.operator());
    String at = "/desk/numbers/" + CountyOfNumbers.GENERAL.digits();
    Map<String, String> form = form();
    form.put("do", "save");
    form.put("from", "2026-11-20T08:00");
    assertThat(operator.post(at, form).body()).contains("Choose a moment that is still to come");
    form.put("from", "2026-11-30T08:00");

    assertThat(operator.post(at, form).body()).contains("It begins at the moment that you chose");

    String page = server
        .send(server
            .to("/who-answers/" + CountyOfNumbers.GENERAL.digits() + "?lang=en")
            .header("Accept-Language", "en-US"))
        .body();
    assertThat(page)
        .contains("A change is planned: from November 30, 2026", "You wait 45 seconds at most.");
    assertThat(planned()).containsExactly(2);
    assertThat(policies.listPlanned(CountyOfNumbers.GENERAL).getFirst().since()).isEqualTo(MONDAY);

    assertThat(operator
            .post(at, Map.of("seen", "2", "planned", "2", "do", "withdraw"))
            .body())
        .contains("The planned change is taken back")
        .doesNotContain("A change is planned");
    assertThat(planned()).isEmpty();
    server.pass(UNTIL_MONDAY);
    assertThat(holds()).isEqualTo(3);
    assertThat(policies.find(CountyOfNumbers.GENERAL).orElseThrow().policy())
        .isEqualTo(county.general(county.answerer(0, true)));
  }

  private Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("seen", "1");
    form.put("number", "(215) 555-0100");
    form.put("kind", "general");
    form.put("helpline", "county");
    form.put("name.en", "County treatment line");
    form.put("name.es", "Línea de tratamiento del condado");
    form.put("zone", "America/New_York");
    form.put("wait", "45");
    form.put("fallback", "call-back");
    form.put("minutes", "30");
    for (String term : List.of("no-obligation", "no-commission", "named-first", "zero")) {
      form.put(term, "yes");
    }
    form.put("a0.id", "provider:" + county.provider(0).id());
    form.put("a0.name", county.provider(0).name());
    form.put("a0.line", "215-555-0200");
    form.put("a0.pays", "yes");
    form.put("a0.weight", "1");
    form.put("a0.hours", "");
    return form;
  }
}
