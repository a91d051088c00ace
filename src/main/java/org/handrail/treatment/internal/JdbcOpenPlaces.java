package org.handrail.treatment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.staff.StaffId;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code treatment_open_places}. */
@Repository
class JdbcOpenPlaces {

  private static final String ALL =
      "select listing_id, available, maximum, note, said_at from treatment_open_places";

  private final JdbcClient db;

  JdbcOpenPlaces(JdbcClient db) {
    this.db = db;
  }

  void put(ListingId id, Said said, StaffId by) {
    db.sql("""
            insert into treatment_open_places (listing_id, available, maximum, note, said_at, said_by)
            values (:id, :available, :maximum, :note, :at, :by)
            on conflict (listing_id) do update
            set available = excluded.available, maximum = excluded.maximum, note = excluded.note,
              said_at = excluded.said_at, said_by = excluded.said_by
            """)
        .param("id", id.value())
        .param("available", said.capacity().available())
        .param("maximum", said.capacity().maximum())
        .param("note", said.capacity().note())
        .param("at", said.at().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /** Returns false when there was nothing. */
  boolean delete(ListingId id) {
    return db.sql("delete from treatment_open_places where listing_id = :id")
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Returns how many were older. */
  int deleteBefore(Instant moment) {
    return db.sql("delete from treatment_open_places where said_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  Map<ListingId, Said> listAll() {
    return map(db.sql(ALL));
  }

  Map<ListingId, Said> find(Collection<ListingId> ids) {
    return map(db.sql(ALL + " where listing_id = any (:ids)")
        .param("ids", ids.stream().map(ListingId::value).toArray(UUID[]::new)));
  }

  private static Map<ListingId, Said> map(JdbcClient.StatementSpec query) {
    Map<ListingId, Said> found = new HashMap<>();
    RowCallbackHandler put =
        row -> found.put(new ListingId(row.getObject("listing_id", UUID.class)), said(row));
    query.query(put);
    return Map.copyOf(found);
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        new Capacity(
            row.getInt("available"),
            row.getObject("maximum", Integer.class),
            row.getString("note")),
        row.getObject("said_at", OffsetDateTime.class).toInstant());
  }
}
