package org.handrail.staff.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.staff.SignInName;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffSignIns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code staff_passphrase} and {@code staff_session}. */
@Repository
class JdbcSignIns {

  private final JdbcClient db;

  JdbcSignIns(JdbcClient db) {
    this.db = db;
  }

  /** Whose name it is, and the hash of their passphrase. */
  record KnownPassphrase(StaffId staff, String hash) {}

  /** What somebody signs in with. */
  record OwnPassphrase(SignInName name, String hash) {}

  /** A browser's sign-in. */
  record Session(Instant began, Instant seen) {}

  Optional<KnownPassphrase> findPassphrase(SignInName name) {
    return db.sql("select staff_id, hash from staff_passphrase where sign_in_name = :name")
        .param("name", name.value())
        .query((row, number) -> new KnownPassphrase(
            new StaffId(row.getObject("staff_id", UUID.class)), row.getString("hash")))
        .optional();
  }

  /** Returns false when somebody has the name. */
  boolean insertPassphrase(StaffId who, SignInName name, String hash) {
    return db.sql("""
            insert into staff_passphrase (staff_id, sign_in_name, hash) values (:id, :name, :hash)
            on conflict (sign_in_name) do nothing
            """)
            .param("id", who.value())
            .param("name", name.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  Optional<OwnPassphrase> findOwn(StaffId who) {
    return db.sql("select sign_in_name, hash from staff_passphrase where staff_id = :id")
        .param("id", who.value())
        .query((row, number) ->
            new OwnPassphrase(new SignInName(row.getString("sign_in_name")), row.getString("hash")))
        .optional();
  }

  void deletePassphrase(StaffId who) {
    db.sql("delete from staff_passphrase where staff_id = :id")
        .param("id", who.value())
        .update();
  }

  void deleteSessions(StaffId who) {
    db.sql("delete from staff_session where staff_id = :id")
        .param("id", who.value())
        .update();
  }

  /** Everything that they sign in with, but passkeys. */
  void deleteAll(StaffId who) {
    deletePassphrase(who);
    deleteSessions(who);
  }

  void insertSession(StaffId who, byte[] hash, Instant now) {
    db.sql("""
            insert into staff_session (staff_id, secret_hash, began_at, seen_at)
            values (:id, :hash, :now, :now)
            """)
        .param("id", who.value())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Session> findSession(StaffId who, byte[] hash) {
    return db.sql("""
            select began_at, seen_at from staff_session where staff_id = :id and secret_hash = :hash
            """)
        .param("id", who.value())
        .param("hash", hash)
        .query((row, number) -> new Session(
            row.getObject("began_at", OffsetDateTime.class).toInstant(),
            row.getObject("seen_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void seen(StaffId who, byte[] hash, Instant now) {
    db.sql("""
            update staff_session set seen_at = :now where staff_id = :id and secret_hash = :hash
            """)
        .param("id", who.value())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean deleteSession(StaffId who, byte[] hash) {
    return db.sql("delete from staff_session where staff_id = :id and secret_hash = :hash")
            .param("id", who.value())
            .param("hash", hash)
            .update()
        > 0;
  }

  /** The first half of the hash: enough to tell them apart, and of no use to sign in. */
  static String idOf(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, hash.length / 2);
  }

  boolean deleteSession(StaffId who, String id) {
    return db.sql("""
            delete from staff_session
            where staff_id = :id and encode(substr(secret_hash, 1, 16), 'hex') = :session
            """).param("id", who.value()).param("session", id).update() > 0;
  }

  List<StaffSignIns.SignedIn> listSessions(StaffId who, Instant seenAfter, Instant beganAfter) {
    return db.sql("""
            select secret_hash, began_at, seen_at from staff_session
            where staff_id = :id and seen_at > :seen and began_at > :began order by seen_at desc
            """)
        .param("id", who.value())
        .param("seen", seenAfter.atOffset(ZoneOffset.UTC))
        .param("began", beganAfter.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new StaffSignIns.SignedIn(
            idOf(row.getBytes("secret_hash")),
            row.getObject("began_at", OffsetDateTime.class).toInstant(),
            row.getObject("seen_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void deleteOtherSessions(StaffId who, byte[] hash) {
    db.sql("delete from staff_session where staff_id = :id and secret_hash <> :hash")
        .param("id", who.value())
        .param("hash", hash)
        .update();
  }

  /** Those not seen since, or begun before. */
  void deleteOldSessions(Instant seenBefore, Instant beganBefore) {
    db.sql("delete from staff_session where seen_at < :seen or began_at < :began")
        .param("seen", seenBefore.atOffset(ZoneOffset.UTC))
        .param("began", beganBefore.atOffset(ZoneOffset.UTC))
        .update();
  }
}
