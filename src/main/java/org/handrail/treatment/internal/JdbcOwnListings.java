package org.handrail.treatment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.staff.StaffId;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code treatment_own_version}. */
@Repository
class JdbcOwnListings {

  private static final String COLUMNS =
      "listing_id, version, provider_id, saved_at, document, invented";

  private static final String NEWEST = "select " + COLUMNS + """
       from treatment_own_version v
      where not exists (
        select 1 from treatment_own_version later where later.listing_id = v.listing_id and later.version > v.version)
      """;

  private final JdbcClient db;

  JdbcOwnListings(JdbcClient db) {
    this.db = db;
  }

  /**
   * One version.
   *
   * @param document null where the listing is given back
   */
  record Row(
      ListingId id,
      int version,
      ProviderId provider,
      Instant savedAt,
      @Nullable String document,
      boolean invented) {}

  /** Returns false when there is this version already. */
  boolean insert(Row row, StaffId by) {
    return db.sql("""
            insert into treatment_own_version (listing_id, version, provider_id, saved_at, saved_by, document, invented)
            values (:id, :version, :provider, :savedAt, :by, :document, :invented)
            on conflict do nothing
            """)
            .param("id", row.id().value())
            .param("version", row.version())
            .param("provider", row.provider().value())
            .param("savedAt", row.savedAt().atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .param("document", row.document())
            .param("invented", row.invented())
            .update()
        == 1;
  }

  /** Of each listing what was saved last. */
  List<Row> listNewest() {
    return db.sql(NEWEST + " order by listing_id").query((row, at) -> row(row)).list();
  }

  /** The same of some providers. */
  List<Row> newestOf(Collection<ProviderId> providers) {
    return db.sql(NEWEST + " and provider_id = any (:providers)")
        .param("providers", providers.stream().map(ProviderId::value).toArray(UUID[]::new))
        .query((row, at) -> row(row))
        .list();
  }

  /** The same, the latest first. */
  List<Row> newest(int most) {
    return db.sql(NEWEST + " order by saved_at desc, listing_id limit :most")
        .param("most", most)
        .query((row, at) -> row(row))
        .list();
  }

  Optional<Row> findNewest(ListingId id) {
    return history(id).stream().findFirst();
  }

  /** All versions of a listing, the latest first. */
  List<Row> history(ListingId id) {
    return db.sql("select " + COLUMNS
            + " from treatment_own_version where listing_id = :id order by version desc")
        .param("id", id.value())
        .query((row, at) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new ListingId(row.getObject("listing_id", UUID.class)),
        row.getInt("version"),
        new ProviderId(row.getObject("provider_id", UUID.class)),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("document")).orElse(null),
        row.getBoolean("invented"));
  }
}
