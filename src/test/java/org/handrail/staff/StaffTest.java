package org.handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.handrail.accounts.AccountServer;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.RateLimited;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class StaffTest {

  private static final Passphrase RIGHT = Passphrase.typed(DeskClient.PASSPHRASE);
  private static final Passphrase WRONG = Passphrase.typed("violet tractor harbour twelve");
  private static final Grant COUNTY = new Grant(Role.COORDINATOR, "county");

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static Staff staff;

  @SuppressWarnings("NullAway.Init")
  private static StaffSignIns signIns;

  @SuppressWarnings("NullAway.Init")
  private static ProgramKeys keys;

  private static int people;

  private SignInName name = new SignInName("nobody");

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    staff = server.context().getBean(Staff.class);
    signIns = server.context().getBean(StaffSignIns.class);
    keys = server.context().getBean(ProgramKeys.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void takeAnotherName() {
    people++;
    name = new SignInName("keeper" + people);
  }

  private StaffToken joined(Grant... grants) {
    return signIns.join(staff.invite("Ana", Set.of(grants), null).code(), name, RIGHT);
  }

  private static void refuses(StaffError error, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(StaffRefused.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  @Test
  void aCodeWorksOnceAndForThreeDays() {
    Staff.Invitation used = staff.invite("Ana", Set.of(COUNTY), null);
    Staff.Invitation late = staff.invite("Bo", Set.of(COUNTY), null);
    assertThat(staff.findInvited(used.code())).map(StaffMember::name).contains("Ana");

    StaffToken pass = signIns.join(used.code(), name, RIGHT);

    assertThat(signIns.findSignedIn(pass)).map(CurrentStaff::grants).contains(Set.of(COUNTY));
    refuses(
        StaffError.INVITATION_OVER,
        () -> signIns.join(used.code(), new SignInName("second" + people), RIGHT));
    server.pass(Staff.INVITATION_LIFE);
    assertThat(staff.findInvited(late.code())).isEmpty();
    refuses(
        StaffError.INVITATION_OVER,
        () -> signIns.join(late.code(), new SignInName("late" + people), RIGHT));
  }

  @Test
  void whoIsInvitedAgainLosesWhatTheySignedInWithWhenTheyComeAndNotBefore() {
    StaffToken before = joined(COUNTY);
    StaffId who = before.staff();
    StaffToken key = keys.makeKey(who, "sync").token();
    Staff.Invitation first = staff.inviteAgain(who, null);
    Staff.Invitation second = staff.inviteAgain(who, null);

    assertThat(signIns.findSignedIn(before)).isPresent();
    assertThat(staff.findInvited(first.code())).isEmpty();
    SignInName other = new SignInName("other" + people);
    signIns.join(second.code(), other, RIGHT);

    assertThat(signIns.findSignedIn(before)).isEmpty();
    assertThat(keys.findByKey(key)).isEmpty();
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.signIn(name, RIGHT));
    assertThat(signIns.findSignedIn(signIns.signIn(other, RIGHT))).isPresent();
    assertThatThrownBy(() -> staff.inviteAgain(StaffId.fresh(), null)).isInstanceOf(NotFound.class);
  }

  @Test
  void ofManyWhoTakeUpOneInvitationOneJoins() {
    Staff.Invitation invitation = staff.invite("Ana", Set.of(COUNTY), null);
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
          .mapToObj(i -> CompletableFuture.supplyAsync(
              () -> {
                try {
                  signIns.join(invitation.code(), new SignInName("race" + people + "-" + i), RIGHT);
                  return true;
                } catch (StaffRefused e) {
                  return false;
                }
              },
              many))
          .toList();
      assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
    }
  }

  @Test
  void twoCannotHaveOneName() {
    joined(COUNTY);
    Staff.Invitation other = staff.invite("Bo", Set.of(COUNTY), null);

    refuses(StaffError.NAME_TAKEN, () -> signIns.join(other.code(), name, RIGHT));

    assertThat(staff.findInvited(other.code())).as("the code is not used up").isPresent();
  }

  @Test
  void aSignInEndsAfterAnHourWithoutARequestAndAfterTwelveInAnyCase() {
    StaffToken idle = joined(COUNTY);
    server.pass(Duration.ofMinutes(59));
    assertThat(signIns.findSignedIn(idle)).isPresent();
    server.pass(Duration.ofMinutes(60));
    assertThat(signIns.findSignedIn(idle)).isEmpty();

    StaffToken busy = signIns.signIn(name, RIGHT);
    for (int i = 0; i < 23; i++) {
      server.pass(Duration.ofMinutes(31));
      assertThat(signIns.findSignedIn(busy)).isPresent();
    }
    server.pass(Duration.ofMinutes(31));
    assertThat(signIns.findSignedIn(busy)).isEmpty();
  }

  @Test
  void signingOutEndsOneSignInAndElsewhereAllOthers() {
    StaffToken one = joined(COUNTY);
    StaffToken two = signIns.signIn(name, RIGHT);
    StaffToken three = signIns.signIn(name, RIGHT);

    signIns.signOut(one);
    assertThat(signIns.findSignedIn(one)).isEmpty();
    signIns.signOutElsewhere(two);

    assertThat(signIns.findSignedIn(two)).isPresent();
    assertThat(signIns.findSignedIn(three)).isEmpty();
  }

  @Test
  void howSomebodySignsInChangesOnlyRightAfterASignInAndByTheirOldPassphrase() {
    StaffToken pass = joined(COUNTY);
    StaffToken other = signIns.signIn(name, RIGHT);
    SignInName next = new SignInName("next" + people);
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.changePassphrase(pass, WRONG, next, WRONG));
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.changePassphrase(pass, null, next, WRONG));
    assertThat(signIns.listSignedIn(pass.staff())).hasSize(2);

    signIns.changePassphrase(pass, RIGHT, next, WRONG);

    assertThat(signIns.findSignedIn(pass)).isPresent();
    assertThat(signIns.findSignedIn(other)).isEmpty();
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.signIn(name, RIGHT));
    StaffToken later = signIns.signIn(next, WRONG);
    server.pass(StaffSignIns.FRESH);
    assertThat(signIns.findSignedIn(later)).isPresent();
    refuses(StaffError.SIGN_IN_AGAIN, () -> signIns.changePassphrase(later, WRONG, name, RIGHT));
  }

  @Test
  void oneBrowserIsSignedOutByItsIdAndAllByTheOperator() {
    StaffToken one = joined(COUNTY);
    StaffToken two = signIns.signIn(name, RIGHT);
    signIns.signOut(StaffId.fresh(), signIns.idOf(one));
    assertThat(signIns.findSignedIn(one)).isPresent();

    signIns.signOut(one.staff(), signIns.idOf(one));

    assertThat(signIns.findSignedIn(one)).isEmpty();
    assertThat(signIns.listSignedIn(two.staff()))
        .singleElement()
        .matches(browser -> browser.id().equals(signIns.idOf(two)));
    signIns.signOutEverywhere(two.staff(), StaffId.fresh());
    assertThat(signIns.findSignedIn(two)).isEmpty();
  }

  @Test
  void nobodyIsToldWhetherNameOrPassphraseIsWrongAndTenWrongADayAreEnough() {
    joined(COUNTY);
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.signIn(new SignInName("nobody-has"), RIGHT));
    for (int i = 0; i < 10; i++) {
      refuses(StaffError.NOT_RECOGNISED, () -> signIns.signIn(name, WRONG));
    }

    // Then one a minute, so that nobody else can keep its owner out for long.
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.signIn(name, WRONG));
    assertThatThrownBy(() -> signIns.signIn(name, RIGHT)).isInstanceOf(RateLimited.class);
    server.pass(Duration.ofMinutes(1));
    assertThat(signIns.findSignedIn(signIns.signIn(name, RIGHT))).isPresent();
    assertThat(staff.listActions(signIns.signIn(name, RIGHT).staff(), 100))
        .filteredOn(action -> action.action().equals("wrong-passphrase"))
        .hasSize(11);
  }

  @Test
  void grantsHoldFromTheNextRequestOn() {
    StaffToken pass = joined(COUNTY);
    Grant other = new Grant(Role.PROVIDER, "harbour");

    staff.change(pass.staff(), Set.of(other), null);

    assertThat(signIns.findSignedIn(pass)).map(CurrentStaff::grants).contains(Set.of(other));
    staff.remove(pass.staff(), null);
    assertThat(signIns.findSignedIn(pass)).isEmpty();
    refuses(StaffError.NOT_RECOGNISED, () -> signIns.signIn(name, RIGHT));
    assertThatThrownBy(() -> staff.remove(pass.staff(), null)).isInstanceOf(NotFound.class);
  }

  @Test
  void thereIsAlwaysAnOperator() {
    List<StaffMember> operators = staff.list().stream()
        .filter(member -> member.grants().contains(Grant.operator()))
        .toList();
    assertThat(operators).isEmpty();
    StaffId one = joined(Grant.operator()).staff();
    refuses(StaffError.LAST_OPERATOR, () -> staff.remove(one, null));
    refuses(StaffError.LAST_OPERATOR, () -> staff.change(one, Set.of(COUNTY), null));

    StaffId never = staff.invite("Bo", Set.of(Grant.operator()), one).member().id();
    refuses(StaffError.LAST_OPERATOR, () -> staff.change(one, Set.of(COUNTY), one));
    staff.remove(never, one);
    StaffId two = signIns
        .join(
            staff.invite("Bo", Set.of(Grant.operator()), one).code(),
            SignInName.find("bo.the.second").orElseThrow(),
            RIGHT)
        .staff();
    staff.remove(one, two);

    refuses(StaffError.LAST_OPERATOR, () -> staff.remove(two, two));
    staff.change(two, Set.of(Grant.operator(), COUNTY), two);
    // for the other tests: nobody
    JdbcClient.create(server.context().getBean(DataSource.class))
        .sql("delete from staff_person where staff_id = :id")
        .param("id", two.value())
        .update();
  }

  /** Each takes the right of the other at the same moment: one of them comes too late. */
  @Test
  void twoOperatorsCannotPutEachOtherOut() {
    StaffId one = joined(Grant.operator()).staff();
    takeAnotherName();
    StaffId two = joined(Grant.operator()).staff();
    Set<Grant> operator = Set.of(Grant.operator());
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 30; round++) {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Boolean> first = putOut(one, two, start, both);
        CompletableFuture<Boolean> second = putOut(two, one, start, both);

        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(true, false);
        staff.change(one, operator, null);
        staff.change(two, operator, null);
      }
    }
    JdbcClient.create(server.context().getBean(DataSource.class))
        .sql("delete from staff_person where staff_id in (:one, :two)")
        .param("one", one.value())
        .param("two", two.value())
        .update();
  }

  private static CompletableFuture<Boolean> putOut(
      StaffId by, StaffId who, CyclicBarrier start, ExecutorService threads) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
            staff.change(who, Set.of(COUNTY), by);
            return true;
          } catch (StaffRefused e) {
            return false;
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
        },
        threads);
  }

  @Test
  void aKeyOfAProgramIsGoodForAYearUntilItIsEndedByItsOwner() {
    StaffId who = joined(COUNTY).staff();
    ProgramKeys.NewKey key = keys.makeKey(who, "sync");
    ProgramKeys.NewKey other = keys.makeKey(who, "page");
    assertThat(keys.findByKey(key.token())).map(CurrentStaff::id).contains(who);
    assertThat(signIns.findSignedIn(key.token())).as("is no sign-in").isEmpty();

    keys.endKey(StaffId.fresh(), key.key().id());
    assertThat(keys.findByKey(key.token())).isPresent();
    keys.endKey(who, key.key().id());

    assertThat(keys.findByKey(key.token())).isEmpty();
    assertThat(keys.listKeys(who)).containsExactly(other.key());
    server.pass(Duration.ofDays(ProgramKey.DAYS + 1L));
    assertThat(keys.findByKey(other.token())).isEmpty();
  }

  @Test
  void theDatabaseHoldsNothingThatSignsAnybodyIn() {
    Staff.Invitation waiting = staff.invite("Ana", Set.of(COUNTY), null);
    StaffToken pass = joined(COUNTY);
    StaffToken key = keys.makeKey(pass.staff(), "sync").token();
    JdbcClient db = JdbcClient.create(server.context().getBean(DataSource.class));

    String all = String.join("\n", db.sql("""
            select t::text from staff_invitation t union all select t::text from staff_passphrase t
            union all select t::text from staff_session t union all select t::text from staff_key t
            union all select t::text from staff_action t
            """).query(String.class).list());

    for (StaffToken token : List.of(waiting.code(), pass, key)) {
      byte[] whole = java.util.Base64.getUrlDecoder().decode(token.text());
      String secret = java.util.HexFormat.of().formatHex(whole, 16, whole.length);
      assertThat(all).doesNotContain(secret).doesNotContain(token.text());
    }
    assertThat(all)
        .contains("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain(DeskClient.PASSPHRASE);
  }

  @Test
  void aPassphraseIsLongAndNotSoonGuessed() {
    assertThat(Passphrase.typed("short 1!Aa").findFault(List.of())).contains("short");
    for (String weak : List.of(
        "password1234",
        "qwertyuiop12",
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "Handrail1234",
        "letmeinletmein")) {
      assertThat(Passphrase.typed(weak).findFault(List.of("handrail")))
          .as(weak)
          .contains("guessed");
    }
    assertThat(Passphrase.typed("x7".repeat(120)).findFault(List.of())).contains("long");
    for (String strong : List.of(
        DeskClient.PASSPHRASE, "cuatro palabras muy tranquilas", "Δύο λέξεις για ένα κλειδί")) {
      assertThat(Passphrase.typed(strong).findFault(List.of()))
          .as(strong)
          .isEqualTo(Optional.empty());
    }
  }
}
