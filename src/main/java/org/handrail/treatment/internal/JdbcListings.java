package org.handrail.treatment.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** All SQL on {@code treatment_listing}. */
@Repository
class JdbcListings {

  /** What a listing says, in the order of {@link JdbcListingRow#content}. */
  static final String CONTENT = """
      provider_id, provider_name, provider_description, provider_website, service, place, description, status,
      street, unit, city, county, state, postal_code, country, lat_deg, lon_deg, phones, website, needs, hours, hours_note
      """;

  private static final String INSERT = "insert into treatment_listing (" + CONTENT
      + ", source_id, listing_id, content_hash, assured_on) values ("
      + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, string_to_array(?, ' '), ?::jsonb, ?,"
      + " ?, ?, ?, ?)";

  private static final int BATCH = 1_000;

  private final JdbcOperations db;

  JdbcListings(JdbcOperations db) {
    this.db = db;
  }

  /** What is stored of a listing, to tell whether another reading differs. */
  record Known(String hash, @Nullable LocalDate assuredOn) {}

  Map<UUID, Known> known(UUID source) {
    Map<UUID, Known> known = new HashMap<>();
    db.query(
        "select listing_id, content_hash, assured_on from treatment_listing where source_id = ?",
        row -> {
          known.put(
              row.getObject(1, UUID.class),
              new Known(row.getString(2), row.getObject(3, LocalDate.class)));
        },
        source);
    return known;
  }

  void delete(UUID source, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      db.update(
          "delete from treatment_listing where source_id = ? and listing_id = any (?)",
          source,
          ids.toArray(UUID[]::new));
    }
  }

  /** Returns how many listings the source had. */
  int deleteAll(UUID source) {
    return db.update("delete from treatment_listing where source_id = ?", source);
  }

  /** Adds listings of a source, none of which is there. */
  void add(UUID source, List<Listing> listings) {
    db.batchUpdate(INSERT, listings, BATCH, (statement, listing) -> {
      @Nullable Object[] content = JdbcListingRow.content(listing);
      int column = 1;
      for (Object value : content) {
        statement.setObject(column++, value);
      }
      statement.setObject(column++, source);
      statement.setObject(column++, listing.id().value());
      statement.setString(column++, JdbcListingRow.hash(content));
      statement.setObject(column, listing.assurance().day());
    });
  }

  /** Notes that listings whose content stays are assured of another day. */
  void assure(UUID source, @Nullable LocalDate day, Collection<ListingId> ids) {
    db.update(
        "update treatment_listing set assured_on = ?::date where source_id = ? and listing_id = any (?)",
        day == null ? null : day.toString(),
        source,
        ids.stream().map(ListingId::value).toArray(UUID[]::new));
  }

  /** Hands every listing of every source to the receiver, source by source in order of their names. */
  void readAll(Consumer<Listing> receiver) {
    JdbcListingRow reader = new JdbcListingRow();
    db.query("""
        select s.name as source, l.listing_id, array_to_string(l.needs, ' ') as codes, l.assured_on,
            l.provider_id, l.provider_name, l.provider_description, l.provider_website, l.service, l.place, l.description, l.status,
            l.street, l.unit, l.city, l.county, l.state, l.postal_code, l.country, l.lat_deg, l.lon_deg, l.phones, l.website,
            l.hours, l.hours_note
        from treatment_listing l join treatment_source s on s.source_id = l.source_id
        order by s.name, l.listing_id
        """, row -> {
      receiver.accept(reader.read(row));
    });
  }
}
