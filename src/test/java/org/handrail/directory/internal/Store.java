package org.handrail.directory.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.DirectoryRefreshed;
import org.handrail.directory.Meeting;
import org.handrail.platform.database.TestDatabase;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One program's directory on a real database, put together as Spring does it. */
final class Store implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  final HikariDataSource pool;
  final JdbcFeeds feeds;
  final RefreshSignal changed = new RefreshSignal();
  final StoredMeetingLists lists;
  final List<DirectoryRefreshed> events = new ArrayList<>();

  private final JdbcMeetings meetings;
  private final Transactions transactions;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  Store(TestDatabase database) {
    pool = database.pool();
    feeds = new JdbcFeeds(JdbcClient.create(pool));
    meetings = new JdbcMeetings(new JdbcTemplate(pool));
    transactions = new Transactions(new JdbcTransactionManager(pool));
    lists = new StoredMeetingLists(feeds, meetings, transactions, changed, clock);
  }

  StoredDirectory directory() {
    return new StoredDirectory(
        feeds, meetings, transactions, event -> events.add((DirectoryRefreshed) event), clock);
  }

  /** Every meeting in the database, also those that searches do not show. */
  List<Meeting> stored() {
    MeetingReader reader = new MeetingReader();
    List<Meeting> all = new ArrayList<>();
    meetings.readAll(row -> all.add(reader.read(row)));
    return all;
  }

  JdbcClient db() {
    return JdbcClient.create(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
