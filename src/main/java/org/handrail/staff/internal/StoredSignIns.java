package org.handrail.staff.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.platform.database.Transactions;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.Passphrase;
import org.handrail.staff.SignInName;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.handrail.staff.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sign-ins in the database. Whoever changes something of somebody holds their row until it is done. */
@Service
class StoredSignIns implements StaffSignIns {

  /** How exactly it is kept when somebody was last seen. */
  private static final Duration SEEN_EXACTLY = Duration.ofMinutes(1);

  private final StaffTables tables;
  private final PassphraseHashes hashes;
  private final PassphraseTries tries;
  private final Transactions transactions;
  private final ActionLog actions;
  private final DatabaseClock clock;
  private final SecureRandom random = new SecureRandom();

  StoredSignIns(
      StaffTables tables,
      PassphraseHashes hashes,
      PassphraseTries tries,
      Transactions transactions,
      ActionLog actions,
      DatabaseClock clock) {
    this.tables = tables;
    this.hashes = hashes;
    this.tries = tries;
    this.transactions = transactions;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  public StaffToken join(StaffToken code, SignInName name, Passphrase passphrase) {
    if (!transactions.shortView(() -> isInvited(code))) {
      throw new StaffRefused(StaffError.INVITATION_OVER);
    }
    String hash = hashes.hash(passphrase);
    return takeUp(code, () -> {
      if (!tables.signIns().insertPassphrase(code.staff(), name, hash)) {
        throw new StaffRefused(StaffError.NAME_TAKEN);
      }
    });
  }

  private boolean isInvited(StaffToken code) {
    return tables.people().hasInvitation(code.staff(), code.hash(), clock.now());
  }

  /**
   * Uses an invitation: what they signed in with before ends, what the work puts in its place begins.
   *
   * @throws StaffRefused when it is over
   */
  StaffToken takeUp(StaffToken code, Runnable work) {
    return transactions.shortChange(() -> {
      if (!tables.people().lock(code.staff()) || !isInvited(code)) {
        throw new StaffRefused(StaffError.INVITATION_OVER);
      }
      tables.people().deleteInvitation(code.staff());
      tables.signIns().deleteAll(code.staff());
      tables.keys().deleteAll(code.staff());
      tables.passkeys().deleteAll(code.staff());
      work.run();
      actions.note(code.staff(), "joined", "");
      return begin(code.staff());
    });
  }

  @Override
  public StaffToken signIn(SignInName name, Passphrase passphrase) {
    tries.count(name);
    JdbcSignIns.KnownPassphrase known =
        transactions.shortView(() -> tables.signIns().findPassphrase(name)).orElse(null);
    if (!hashes.matches(passphrase, known == null ? null : known.hash()) || known == null) {
      if (known != null) {
        actions.note(known.staff(), "wrong-passphrase", "");
      }
      throw new StaffRefused(StaffError.NOT_RECOGNISED);
    }
    tries.wasRight(name);
    return transactions.shortChange(() -> {
      // Whoever was removed, or joined anew, while the passphrase was hashed, is not let in.
      if (!tables.people().lock(known.staff())
          || !tables.signIns().findPassphrase(name).equals(Optional.of(known))) {
        throw new StaffRefused(StaffError.NOT_RECOGNISED);
      }
      actions.note(known.staff(), "signed-in", "");
      return begin(known.staff());
    });
  }

  /** A new sign-in of somebody who has shown who they are. */
  StaffToken begin(StaffId who) {
    StaffToken pass = StaffToken.fresh(who, random);
    tables.signIns().insertSession(who, pass.hash(), clock.now());
    return pass;
  }

  @Override
  public Optional<CurrentStaff> findSignedIn(StaffToken pass) {
    Instant now = clock.now();
    return transactions.shortChange(() -> {
      Optional<JdbcSignIns.Session> session = tables
          .signIns()
          .findSession(pass.staff(), pass.hash())
          .filter(known -> now.isBefore(known.seen().plus(IDLE))
              && now.isBefore(known.began().plus(LONGEST)));
      if (session.isEmpty()) {
        return Optional.empty();
      }
      if (!now.isBefore(session.get().seen().plus(SEEN_EXACTLY))) {
        tables.signIns().seen(pass.staff(), pass.hash(), now);
      }
      return tables.people().findCurrent(pass.staff());
    });
  }

  @Override
  public void signOut(StaffToken pass) {
    transactions.shortChange(() -> {
      if (tables.signIns().deleteSession(pass.staff(), pass.hash())) {
        actions.note(pass.staff(), "signed-out", "");
      }
      return true;
    });
  }

  @Override
  public void signOutElsewhere(StaffToken pass) {
    transactions.shortChange(() -> {
      tables.signIns().deleteOtherSessions(pass.staff(), pass.hash());
      actions.note(pass.staff(), "signed-out-elsewhere", "");
      return true;
    });
  }

  @Override
  public boolean isFresh(StaffToken pass) {
    Instant now = clock.now();
    return transactions
        .shortView(() -> tables.signIns().findSession(pass.staff(), pass.hash()))
        .filter(session -> now.isBefore(session.began().plus(FRESH)))
        .isPresent();
  }

  /**
   * Goes on only when they have just signed in.
   *
   * @throws StaffRefused else
   */
  void requireFresh(StaffToken pass) {
    if (!isFresh(pass)) {
      throw new StaffRefused(StaffError.SIGN_IN_AGAIN);
    }
  }

  @Override
  public Optional<SignInName> findName(StaffId who) {
    return transactions.shortView(
        () -> tables.signIns().findOwn(who).map(JdbcSignIns.OwnPassphrase::name));
  }

  @Override
  public void changePassphrase(
      StaffToken pass, @Nullable Passphrase current, SignInName name, Passphrase next) {
    requireFresh(pass);
    StaffId who = pass.staff();
    JdbcSignIns.OwnPassphrase before =
        transactions.shortView(() -> tables.signIns().findOwn(who)).orElse(null);
    if (before != null) {
      tries.count(before.name());
      if (current == null || !hashes.matches(current, before.hash())) {
        actions.note(who, "wrong-passphrase", "");
        throw new StaffRefused(StaffError.NOT_RECOGNISED);
      }
      tries.wasRight(before.name());
    }
    String hash = hashes.hash(next);
    transactions.shortChange(() -> {
      tables.people().lockKnown(who);
      if (!tables.signIns().findOwn(who).equals(Optional.ofNullable(before))) {
        throw new StaffRefused(StaffError.SIGN_IN_AGAIN); // changed elsewhere meanwhile
      }
      tables.signIns().deletePassphrase(who);
      if (!tables.signIns().insertPassphrase(who, name, hash)) {
        throw new StaffRefused(StaffError.NAME_TAKEN);
      }
      tables.signIns().deleteOtherSessions(who, pass.hash());
      actions.note(who, "passphrase-changed", "");
      return true;
    });
  }

  @Override
  public List<SignedIn> listSignedIn(StaffId who) {
    Instant now = clock.now();
    return transactions.shortView(
        () -> tables.signIns().listSessions(who, now.minus(IDLE), now.minus(LONGEST)));
  }

  @Override
  public String idOf(StaffToken pass) {
    return JdbcSignIns.idOf(pass.hash());
  }

  @Override
  public void signOut(StaffId who, String id) {
    transactions.shortChange(() -> {
      if (tables.signIns().deleteSession(who, id)) {
        actions.note(who, "signed-out", "");
      }
      return true;
    });
  }

  @Override
  public void signOutEverywhere(StaffId who, StaffId by) {
    transactions.shortChange(() -> {
      tables.people().lockKnown(who);
      tables.signIns().deleteSessions(who);
      actions.noteBy(by, who, "ended-sign-ins");
      return true;
    });
  }
}
