package org.handrail.directory.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code directory_feed}, {@code directory_refresh} and {@code directory_version}. */
@Repository
class JdbcFeeds {

  private final JdbcClient db;

  JdbcFeeds(JdbcClient db) {
    this.db = db;
  }

  /** How often the directory was changed. */
  record Version(long content, long feeds) {}

  /** Makes the feed's row when it is new; nobody else changes this feed until the transaction ends. */
  void lock(FeedId feed, Instant now) {
    UUID key = FeedKey.of(feed);
    db.sql("""
            insert into directory_feed (feed_id, name, refreshed_at, meetings, invented)
            values (:feed, :name, :now, 0, false)
            on conflict (feed_id) do nothing
            """)
        .param("feed", key)
        .param("name", feed.value())
        .param("now", at(now))
        .update();
    db.sql("select feed_id from directory_feed where feed_id = :feed for update")
        .param("feed", key)
        .query(UUID.class)
        .single();
  }

  /** Notes what a reading of the feed changed. */
  void refreshed(FeedStatus status, ImportOutcome outcome) {
    UUID key = FeedKey.of(status.feed());
    db.sql("""
            update directory_feed
            set refreshed_at = :now, meetings = :meetings, invented = :invented
            where feed_id = :feed
            """)
        .param("now", at(status.refreshed()))
        .param("meetings", status.meetings())
        .param("invented", status.invented())
        .param("feed", key)
        .update();
    db.sql("""
            insert into directory_refresh (feed_id, refresh_id, refreshed_at, added, changed, unchanged, gone)
            values (:feed, :id, :now, :added, :changed, :unchanged, :gone)
            """)
        .param("feed", key)
        .param("id", UUID.randomUUID())
        .param("now", at(status.refreshed()))
        .param("added", outcome.added())
        .param("changed", outcome.changed())
        .param("unchanged", outcome.unchanged())
        .param("gone", outcome.gone())
        .update();
  }

  /** Tells every program on this database to look again. */
  void bump(boolean contentToo) {
    db.sql("update directory_version set content = content + :content, feeds = feeds + 1")
        .param("content", contentToo ? 1 : 0)
        .update();
  }

  Version version() {
    return db.sql("select content, feeds from directory_version")
        .query(Version.class)
        .single();
  }

  /** All feeds by name. */
  List<FeedStatus> listFeeds() {
    return db.sql("select name, meetings, refreshed_at, invented from directory_feed order by name")
        .query((row, number) -> new FeedStatus(
            new FeedId(row.getString("name")),
            row.getInt("meetings"),
            row.getObject("refreshed_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("invented")))
        .list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
