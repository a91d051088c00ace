package org.handrail.platform.database;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction. The work must be repeatable: the database may ask for another try. */
@Component
public class Transactions {

  private static final int TRIES = 3;

  private final TransactionTemplate change;
  private final TransactionTemplate view;

  public Transactions(PlatformTransactionManager manager) {
    change = new TransactionTemplate(manager);
    view = new TransactionTemplate(manager);
    view.setReadOnly(true);
    view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** All of the work or nothing of it. Tried again, three times in all, after a deadlock or a conflict. */
  public <T> T change(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return change.execute(status -> work.get());
      } catch (ConcurrencyFailureException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Reads that all see the same state of the database. */
  public <T> T view(Supplier<T> reads) {
    return view.execute(status -> reads.get());
  }
}
