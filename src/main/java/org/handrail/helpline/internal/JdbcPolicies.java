package org.handrail.helpline.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.PolicyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code helpline_policy}. */
@Repository
class JdbcPolicies {

  private final JdbcClient db;

  JdbcPolicies(JdbcClient db) {
    this.db = db;
  }

  /**
   * What was signed, and the signature.
   *
   * @param saved null where that was not kept
   */
  record Signed(String document, String signature, @Nullable Instant saved, boolean invented) {}

  /** Returns false when there is this version already. */
  boolean insert(PolicyVersion version) {
    return db.sql("""
            insert into helpline_policy (helpline_id, number, version, since, saved_at, document, signature, invented)
            values (:helpline, :number, :version, :since, :saved, :document, :signature, :invented)
            on conflict do nothing
            """)
            .param("helpline", version.policy().helpline())
            .param("number", version.policy().number().digits())
            .param("version", version.version())
            .param("since", version.since().atOffset(ZoneOffset.UTC))
            .param("saved", savedAt(version))
            .param("document", version.document())
            .param("signature", version.signature())
            .param("invented", version.invented())
            .update()
        == 1;
  }

  private static @Nullable OffsetDateTime savedAt(PolicyVersion version) {
    Instant saved = version.saved();
    return saved == null ? null : saved.atOffset(ZoneOffset.UTC);
  }

  /** Keeps others from saving a version until the transaction ends: they are few, and written by hand. */
  void lock() {
    db.sql("lock table helpline_policy in share row exclusive mode").update();
  }

  /** Of each number what holds at a moment and all that begins later, and what was saved after any of these: it may take them away. */
  List<Signed> listFrom(Instant moment) {
    return db.sql("""
            select document, signature, saved_at, invented from (
              select p.*, min(version) filter (where since >= coalesce(holds_since, since)) over (partition by number) as first
              from (
                select v.*, max(since) filter (where since <= :moment) over (partition by number) as holds_since
                from helpline_policy v) as p) as all_versions
            where version >= first
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, at) -> signed(row))
        .list();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    OffsetDateTime saved = row.getObject("saved_at", OffsetDateTime.class);
    return new Signed(
        row.getString("document"),
        row.getString("signature"),
        saved == null ? null : saved.toInstant(),
        row.getBoolean("invented"));
  }

  List<Signed> history(PhoneNumber number) {
    return db.sql("""
            select document, signature, saved_at, invented from helpline_policy where number = :number order by version desc
            """)
        .param("number", number.digits())
        .query((row, at) -> signed(row))
        .list();
  }

  /** Of each number that was ever a helpline's, what was saved last as theirs; the first number first. */
  List<Signed> listOf(String helpline) {
    return db.sql("""
            select distinct on (number) document, signature, saved_at, invented from helpline_policy
            where helpline_id = :helpline order by number, version desc
            """)
        .param("helpline", helpline)
        .query((row, at) -> signed(row))
        .list();
  }

  /** Changes whenever a version is saved. */
  long count() {
    return db.sql("select count(*) from helpline_policy").query(Long.class).single();
  }
}
