package org.handrail.treatment.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedKey;
import org.handrail.treatment.TreatmentSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code treatment_source} and {@code treatment_version}. */
@Repository
class JdbcTreatmentSources {

  private final JdbcClient db;

  JdbcTreatmentSources(JdbcClient db) {
    this.db = db;
  }

  /**
   * How often what is known of treatment was changed.
   *
   * @param places what is said of open places
   */
  record Version(long content, long sources, long places) {}

  /** Makes the source's row when it is new; nobody else changes this source until the transaction ends. */
  void lock(FeedId source, Instant now) {
    do {
      db.sql("""
              insert into treatment_source (source_id, name, refreshed_at, listings, invented)
              values (:source, :name, :now, 0, false)
              on conflict (source_id) do nothing
              """)
          .param("source", FeedKey.of(source))
          .param("name", source.value())
          .param("now", at(now))
          .update();
    } while (!lockKnown(source)); // somebody took it out in between
  }

  /** Whether the source has a row; if so nobody else changes this source until the transaction ends. */
  boolean lockKnown(FeedId source) {
    return db.sql("select source_id from treatment_source where source_id = :source for update")
        .param("source", FeedKey.of(source))
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Notes that the source was read. */
  void refreshed(TreatmentSource source) {
    db.sql("""
            update treatment_source
            set refreshed_at = :now, listings = :listings, invented = :invented
            where source_id = :source
            """)
        .param("now", at(source.refreshed()))
        .param("listings", source.listings())
        .param("invented", source.invented())
        .param("source", FeedKey.of(source.source()))
        .update();
  }

  /** Removes the source's row; its listings must be gone. */
  void delete(FeedId source) {
    db.sql("delete from treatment_source where source_id = :source")
        .param("source", FeedKey.of(source))
        .update();
  }

  /** Tells every program on this database to look again. */
  void bump(boolean contentToo) {
    db.sql("update treatment_version set content = content + :content, sources = sources + 1")
        .param("content", contentToo ? 1 : 0)
        .update();
  }

  /** Tells them that something else is said of open places. */
  void bumpPlaces() {
    db.sql("update treatment_version set places = places + 1").update();
  }

  Version version() {
    return db.sql("select content, sources, places from treatment_version")
        .query(Version.class)
        .single();
  }

  /** All sources by name. */
  List<TreatmentSource> listSources() {
    return db.sql("""
            select name, refreshed_at, listings, invented from treatment_source order by name
            """)
        .query((row, number) -> new TreatmentSource(
            new FeedId(row.getString("name")),
            row.getInt("listings"),
            row.getObject("refreshed_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("invented")))
        .list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
