package org.handrail.staff.internal;

import java.time.Duration;
import java.time.Instant;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.PeriodicTask;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffSignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away what has ended, at the start and every hour. Any number of programs on a database may do it. */
@Configuration(proxyBeanMethods = false)
class StaffTasks {

  private static final Duration BETWEEN = Duration.ofHours(1);

  @Bean
  PeriodicTask endedSignIns(StaffTables tables, Transactions transactions, DatabaseClock clock) {
    return new PeriodicTask(
        "ended-sign-ins", BETWEEN, () -> takeAwayEnded(tables, transactions, clock));
  }

  private static void takeAwayEnded(
      StaffTables tables, Transactions transactions, DatabaseClock clock) {
    Instant now = clock.now();
    transactions.shortChange(() -> {
      tables
          .signIns()
          .deleteOldSessions(now.minus(StaffSignIns.IDLE), now.minus(StaffSignIns.LONGEST));
      tables.keys().deleteOld(clock.today());
      tables.passkeys().deleteOldChallenges(now);
      tables.actions().deleteBefore(now.minus(Staff.ACTIONS_KEPT));
      return true;
    });
  }
}
