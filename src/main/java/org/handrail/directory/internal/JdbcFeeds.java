package org.handrail.directory.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedKey;
import org.handrail.directory.FeedStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code directory_feed} and {@code directory_version}. */
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
    do {
      db.sql("""
              insert into directory_feed (feed_id, name, refreshed_at, meetings, invented)
              values (:feed, :name, :now, 0, false)
              on conflict (feed_id) do nothing
              """)
          .param("feed", FeedKey.of(feed))
          .param("name", feed.value())
          .param("now", at(now))
          .update();
    } while (!lockKnown(feed)); // somebody took the list out in between
  }

  /** Whether the feed has a row; if so nobody else changes this feed until the transaction ends. */
  boolean lockKnown(FeedId feed) {
    return db.sql("select feed_id from directory_feed where feed_id = :feed for update")
        .param("feed", FeedKey.of(feed))
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Notes that the feed was read. */
  void refreshed(FeedStatus status) {
    db.sql("""
            update directory_feed
            set refreshed_at = :now, meetings = :meetings, invented = :invented
            where feed_id = :feed
            """)
        .param("now", at(status.refreshed()))
        .param("meetings", status.meetings())
        .param("invented", status.invented())
        .param("feed", FeedKey.of(status.feed()))
        .update();
  }

  /** Removes the feed's row; its meetings must be gone. */
  void delete(FeedId feed) {
    db.sql("delete from directory_feed where feed_id = :feed")
        .param("feed", FeedKey.of(feed))
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
