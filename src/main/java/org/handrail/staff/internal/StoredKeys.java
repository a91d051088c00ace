package org.handrail.staff.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.platform.database.Transactions;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ProgramKey;
import org.handrail.staff.ProgramKeys;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffToken;
import org.springframework.stereotype.Service;

/** Keys of programs in the database, which holds their hashes only. */
@Service
class StoredKeys implements ProgramKeys {

  private final StaffTables tables;
  private final Transactions transactions;
  private final ActionLog actions;
  private final DatabaseClock clock;
  private final SecureRandom random = new SecureRandom();

  StoredKeys(
      StaffTables tables, Transactions transactions, ActionLog actions, DatabaseClock clock) {
    this.tables = tables;
    this.transactions = transactions;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  public Optional<CurrentStaff> findByKey(StaffToken key) {
    return transactions.shortView(() -> tables.keys().has(key.staff(), key.hash(), clock.today())
        ? tables.people().findCurrent(key.staff())
        : Optional.empty());
  }

  @Override
  public List<ProgramKey> listKeys(StaffId who) {
    return transactions.shortView(() -> tables.keys().list(who, clock.today()));
  }

  @Override
  public NewKey makeKey(StaffId who, String label) {
    return make(who, label, ProgramKey.DAYS, false);
  }

  @Override
  public NewKey makeStaffKey(StaffId who, String label) {
    return make(who, label, ProgramKey.DAYS_OF_STAFF_KEY, true);
  }

  private NewKey make(StaffId who, String label, int days, boolean changesStaff) {
    StaffToken token = StaffToken.fresh(who, random);
    LocalDate today = clock.today();
    ProgramKey key = new ProgramKey(
        new ProgramKey.Id(UUID.randomUUID()), label, today, today.plusDays(days), changesStaff);
    return transactions.shortChange(() -> {
      tables.people().lockKnown(who);
      tables.keys().insert(who, key, token.hash());
      actions.note(who, changesStaff ? "staff-key-made" : "key-made", label);
      return new NewKey(key, token);
    });
  }

  @Override
  public boolean mayChangeStaff(StaffToken key) {
    return transactions.shortView(
        () -> tables.keys().hasForStaff(key.staff(), key.hash(), clock.today()));
  }

  @Override
  public void endKey(StaffId who, ProgramKey.Id key) {
    transactions.shortChange(() -> {
      if (tables.keys().delete(who, key)) {
        actions.note(who, "key-ended", "");
      }
      return true;
    });
  }
}
