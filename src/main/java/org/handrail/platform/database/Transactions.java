package org.handrail.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in one transaction. The work must be repeatable: the database may ask for another try. */
@Component
public class Transactions {

  private static final int TRIES = 3;

  /** How long a person who waits lets the database think about one statement. */
  private static final int SOON_MILLIS = 2000;

  private final TransactionTemplate change;
  private final TransactionTemplate view;
  private final DataSource pool;

  public Transactions(DataSourceTransactionManager manager) {
    pool = Objects.requireNonNull(manager.getDataSource());
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

  /**
   * The same, for somebody who waits: a database that hangs is given up after two seconds. For few rows only.
   */
  public <T> T shortChange(Supplier<T> work) {
    return change(() -> soon(work));
  }

  /** Reads that all see the same state, for somebody who waits: a database that hangs is given up after two seconds. */
  public <T> T shortView(Supplier<T> reads) {
    return view(() -> soon(reads));
  }

  /** The pool gives the connection its usual patience back when it is returned. */
  private <T> T soon(Supplier<T> work) {
    Connection connection = DataSourceUtils.getConnection(pool);
    try {
      connection.setNetworkTimeout(Runnable::run, SOON_MILLIS);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the connection is broken", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, pool);
    }
    return work.get();
  }

  /** Reads that all see the same state of the database. */
  public <T> T view(Supplier<T> reads) {
    return view.execute(status -> reads.get());
  }
}
