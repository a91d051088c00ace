package org.handrail.staff.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.platform.database.Transactions;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.Grant;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffAction;
import org.handrail.staff.StaffActionId;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffMember;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The staff in the database. Whoever changes something of somebody holds their row until it is done. */
@Service
class StoredStaff implements Staff {

  private final StaffTables tables;
  private final Transactions transactions;
  private final ActionLog actions;
  private final GrantTargets targets;
  private final DatabaseClock clock;
  private final SecureRandom random = new SecureRandom();

  StoredStaff(
      StaffTables tables,
      Transactions transactions,
      ActionLog actions,
      GrantTargets targets,
      DatabaseClock clock) {
    this.tables = tables;
    this.targets = targets;
    this.transactions = transactions;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  public Invitation invite(String name, Set<Grant> grants, @Nullable StaffId by) {
    if (grants.isEmpty()) {
      throw new IllegalArgumentException("somebody is invited for something");
    }
    StaffId who = StaffId.fresh();
    return transactions.shortChange(() -> {
      tables.people().insert(who, name, clock.today());
      tables.people().setGrants(who, grants);
      actions.noteBy(by, who, "invited");
      return invitation(who);
    });
  }

  @Override
  public Invitation inviteAgain(StaffId who, @Nullable StaffId by) {
    return transactions.shortChange(() -> {
      tables.people().lockKnown(who);
      actions.noteBy(by, who, "invited-again");
      return invitation(who);
    });
  }

  private Invitation invitation(StaffId who) {
    StaffToken code = StaffToken.fresh(who, random);
    Instant until = clock.now().plus(INVITATION_LIFE);
    tables.people().putInvitation(who, code.hash(), until);
    return new Invitation(member(who), code, until);
  }

  private StaffMember member(StaffId who) {
    return list().stream()
        .filter(member -> member.id().equals(who))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  @Override
  public Optional<StaffMember> findInvited(StaffToken code) {
    return transactions.shortView(
        () -> tables.people().hasInvitation(code.staff(), code.hash(), clock.now())
            ? Optional.of(member(code.staff()))
            : Optional.empty());
  }

  @Override
  public List<StaffMember> list() {
    return transactions.shortView(() -> tables.people().list(clock.now()));
  }

  @Override
  public void change(StaffId who, Set<Grant> grants, @Nullable StaffId by) {
    if (grants.isEmpty()) {
      throw new IllegalArgumentException("who may do nothing is removed");
    }
    transactions.shortChange(() -> {
      if (!grants.contains(Grant.operator())) {
        requireAnotherOperator(who);
      }
      tables.people().lockKnown(who);
      tables.people().setGrants(who, grants);
      actions.noteBy(by, who, "grants-changed");
      return true;
    });
  }

  @Override
  public void remove(StaffId who, @Nullable StaffId by) {
    transactions.shortChange(() -> {
      requireAnotherOperator(who);
      if (!tables.people().delete(who)) {
        throw new NotFound();
      }
      actions.noteBy(by, who, "removed");
      return true;
    });
  }

  private void requireAnotherOperator(StaffId who) {
    Map<StaffId, Boolean> joined = tables.people().lockOperators();
    Boolean canSignIn = joined.remove(who);
    // Somebody who was invited may never come.
    boolean isLast =
        canSignIn != null && (canSignIn ? !joined.containsValue(true) : joined.isEmpty());
    if (isLast) {
      throw new StaffRefused(StaffError.LAST_OPERATOR);
    }
  }

  @Override
  public List<Grant> findUnknown(Set<Grant> grants, Set<Grant> already) {
    return targets.findUnknown(grants, already);
  }

  @Override
  public Map<Grant, String> nameThings(Set<Grant> grants) {
    return targets.names(grants);
  }

  @Override
  public void note(StaffId who, String action, String target) {
    actions.note(who, action, target);
  }

  @Override
  public List<StaffAction> listActions(@Nullable StaffId who, int most) {
    return transactions.shortView(() -> tables.actions().list(who, null, most));
  }

  @Override
  public List<StaffAction> listActionsBefore(@Nullable StaffActionId before, int most) {
    return transactions.shortView(() -> tables.actions().list(null, before, most));
  }
}
