package org.handrail.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.handrail.accounts.AccountServer;
import org.handrail.site.problem.TrialFinding;
import org.handrail.site.problem.VersionChanged;
import org.handrail.treatment.contract.ContractOverlaps;
import org.handrail.treatment.contract.Contracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PoliciesTest {

  private static final LocalDate FROM = LocalDate.parse("2026-11-01");

  @SuppressWarnings("NullAway.Init")
  private AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private CountyOfNumbers county;

  @BeforeEach
  void serve(@TempDir Path data) {
    server = new AccountServer(data);
    county = new CountyOfNumbers(server);
    county.contracts(FROM);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static boolean isSigned(String document, String signature, String key) throws Exception {
    byte[] info = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] raw = Base64.getDecoder().decode(key);
    byte[] whole = new byte[info.length + raw.length];
    System.arraycopy(info, 0, whole, 0, info.length);
    System.arraycopy(raw, 0, whole, info.length, raw.length);
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(whole)));
    check.update(document.getBytes(StandardCharsets.UTF_8));
    return check.verify(Base64.getDecoder().decode(signature));
  }

  @Test
  void eachVersionIsSignedAndStays() throws Exception {
    Policies policies = county.policies();
    Policy first = county.general(county.answerer(0, true));
    Policy second = county.general(county.answerer(0, true), county.answerer(1, true));

    Policies.Trial one = policies.save(first, 0, PolicyBeginning.AT_ONCE);
    Policies.Trial two = policies.save(second, 1, PolicyBeginning.AT_ONCE);

    assertThat(one.findings()).isEmpty();
    assertThat(two.version().version()).isEqualTo(2);
    assertThat(policies.find(CountyOfNumbers.GENERAL)).contains(two.version());
    List<PolicyVersion> history = policies.history(CountyOfNumbers.GENERAL);
    assertThat(history).containsExactly(two.version(), one.version());
    for (PolicyVersion version : history) {
      assertThat(isSigned(version.document(), version.signature(), policies.publicKey()))
          .isTrue();
      assertThat(isSigned(version.document() + " ", version.signature(), policies.publicKey()))
          .isFalse();
    }
    assertThat(history.getFirst().policy()).isEqualTo(second);
    assertThat(history.getFirst().says().get("en"))
        .contains(
            "County treatment line is answered or called back by one of these places of treatment: Center 0, which"
                + " pays to be listed and Center 1, which pays to be listed.",
            "You do not have to enter treatment.",
            "Press 0 at any time for the public list.");
    assertThat(history.getFirst().says().get("es"))
        .hasSameSizeAs(history.getFirst().says().get("en"))
        .contains("Usted no tiene que entrar en tratamiento.");
  }

  @Test
  void whatBreaksAPromiseIsNotSavedAndWhoComesSecondIsTold() {
    Policies policies = county.policies();
    Policy good = county.general(county.answerer(0, true));
    policies.save(good, 0, PolicyBeginning.AT_ONCE);

    Policies.Trial refused =
        policies.save(county.general(county.answerer(2, false)), 1, PolicyBeginning.AT_ONCE);

    assertThat(refused.isGood()).isFalse();
    assertThat(policies.history(CountyOfNumbers.GENERAL)).hasSize(1);
    assertThatThrownBy(() -> policies.save(good, 0, PolicyBeginning.AT_ONCE))
        .isInstanceOf(VersionChanged.class);
    assertThat(policies.attempt(good, PolicyBeginning.AT_ONCE).isGood()).isTrue();
    assertThat(policies.history(CountyOfNumbers.GENERAL)).hasSize(1);
  }

  @Test
  void aPolicyFailsItsTrialWhenTheContractThatItRestsOnIsOver() {
    Policy policy = county.general(county.answerer(0, true));
    county.policies().save(policy, 0, PolicyBeginning.AT_ONCE);
    Contracts contracts = server.context().getBean(Contracts.class);
    assertThatThrownBy(() -> contracts.enter(county.contract(0, FROM.plusDays(10))))
        .isInstanceOf(ContractOverlaps.class);

    assertThat(contracts.end(contracts.list().getLast().contract().id(), FROM.plusDays(20)))
        .isTrue();
    assertThat(contracts.end(contracts.list().getFirst().contract().id(), FROM.plusDays(20)))
        .isTrue();

    assertThat(county.policies().attempt(policy, PolicyBeginning.AT_ONCE).findings())
        .extracting(TrialFinding::messageKey)
        .contains("helpline.finding.contract");
    assertThat(contracts.enter(county.contract(0, FROM.plusDays(21)))).isEmpty();
    assertThat(county.policies().attempt(policy, PolicyBeginning.AT_ONCE).findings())
        .isEmpty();
  }

  private static Answerer answerer(Answerer of, String id, String name, PhoneNumber line) {
    return new Answerer(id, name, line, of.pays(), 1, InTwoLanguages.NONE, AnswerHours.ALWAYS);
  }

  private static Policy fellowship(Answerer answerer) {
    return new Policy(
        new PhoneNumber("12155550140"),
        NumberKind.FELLOWSHIP,
        "county",
        new InTwoLanguages("Line", "Línea"),
        ZoneId.of("America/New_York"),
        List.of(answerer),
        60,
        Policy.Fallback.MESSAGE,
        0,
        Policy.Terms.ALL,
        InTwoLanguages.NONE);
  }

  @Test
  void aFellowshipsLineRingsAtNoPlaceOfTreatment() {
    Policies policies = county.policies();
    policies.save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    Answerer centre = county.answerer(0, true);
    Answerer free = county.answerer(2, false);

    assertThat(policies
            .attempt(
                fellowship(answerer(free, "volunteers:x", "Volunteers", centre.line())),
                PolicyBeginning.AT_ONCE)
            .findings())
        .extracting(TrialFinding::promiseKey)
        .containsExactly("treatment.promise.fellowship-is-free");
    assertThat(policies
            .attempt(
                fellowship(
                    answerer(free, "volunteers:x", centre.name(), new PhoneNumber("12155550190"))),
                PolicyBeginning.AT_ONCE)
            .findings())
        .extracting(TrialFinding::promiseKey)
        .containsExactly("treatment.promise.fellowship-is-free");
    assertThat(policies
            .attempt(
                fellowship(
                    answerer(free, "volunteers:x", "Volunteers", new PhoneNumber("12155550190"))),
                PolicyBeginning.AT_ONCE)
            .findings())
        .isEmpty();
  }

  @Test
  void callersHearTheNameOfTheDirectoryAndLinesAreOrdinaryNumbers() {
    Answerer own = county.answerer(0, true);
    for (String dead : List.of("12151234", "19005550100", "10000000000", "88161234567")) {
      assertThat(county
              .policies()
              .attempt(
                  county.general(answerer(own, own.id(), own.name(), new PhoneNumber(dead))),
                  PolicyBeginning.AT_ONCE)
              .findings())
          .as(dead)
          .extracting(TrialFinding::messageKey)
          .containsExactly("helpline.finding.line");
    }
    assertThat(county
            .policies()
            .attempt(
                county.general(answerer(own, own.id(), "Best Rehab USA", own.line())),
                PolicyBeginning.AT_ONCE)
            .findings())
        .extracting(TrialFinding::messageKey)
        .containsExactly("helpline.finding.named");
  }

  @Test
  void anotherProgramOnTheDatabaseNotices(@TempDir Path keys) {
    county.policies().save(county.listing(), 0, PolicyBeginning.AT_ONCE);
    try (AccountServer other = new AccountServer(
        server.database(),
        server.context().getEnvironment().getProperty("handrail.data") == null
            ? keys
            : Path.of(server.context().getEnvironment().getRequiredProperty("handrail.data")))) {
      Policies there = other.context().getBean(Policies.class);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> there.find(CountyOfNumbers.LISTING).isPresent());
      assertThat(there.find(CountyOfNumbers.LISTING))
          .isEqualTo(county.policies().find(CountyOfNumbers.LISTING));
    }
  }
}
