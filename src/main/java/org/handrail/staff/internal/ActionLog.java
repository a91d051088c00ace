package org.handrail.staff.internal;

import org.handrail.platform.database.Transactions;
import org.handrail.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what somebody did, and what was tried in their name: as part of the change itself where there is one. */
@Component
class ActionLog {

  private final JdbcActions actions;
  private final Transactions transactions;
  private final DatabaseClock clock;

  ActionLog(JdbcActions actions, Transactions transactions, DatabaseClock clock) {
    this.actions = actions;
    this.transactions = transactions;
    this.clock = clock;
  }

  void note(StaffId who, String action, String target) {
    transactions.shortChange(() -> {
      actions.insert(who, clock.now(), action, target);
      return true;
    });
  }

  /** Who is at the command line nobody knows: there it is noted of whom it was done to. */
  void noteBy(@Nullable StaffId by, StaffId target, String action) {
    if (by == null) {
      note(target, action + "-at-command-line", "");
    } else {
      note(by, action, target.toString());
    }
  }
}
