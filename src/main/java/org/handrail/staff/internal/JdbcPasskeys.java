package org.handrail.staff.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.handrail.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code staff_passkey} and {@code staff_challenge}. */
@Repository
class JdbcPasskeys {

  private final JdbcClient db;

  JdbcPasskeys(JdbcClient db) {
    this.db = db;
  }

  /**
   * A passkey as it was registered.
   *
   * @param credential the attested credential data, in base64
   * @param signCount how often it had signed when it was last used
   */
  record Known(String credential, long signCount) {}

  void insert(StaffId who, byte[] id, Known key, LocalDate today) {
    db.sql("""
            insert into staff_passkey (staff_id, credential_id, credential, sign_count, added_on)
            values (:who, :id, :credential, :count, :today)
            """)
        .param("who", who.value())
        .param("id", id)
        .param("credential", Base64.getDecoder().decode(key.credential()))
        .param("count", key.signCount())
        .param("today", today)
        .update();
  }

  Optional<Known> find(StaffId who, byte[] id) {
    return db.sql("""
            select credential, sign_count from staff_passkey
            where staff_id = :who and credential_id = :id for update
            """)
        .param("who", who.value())
        .param("id", id)
        .query((row, number) -> new Known(
            Base64.getEncoder().encodeToString(row.getBytes("credential")),
            row.getLong("sign_count")))
        .optional();
  }

  List<byte[]> list(StaffId who) {
    return db.sql("select credential_id from staff_passkey where staff_id = :who")
        .param("who", who.value())
        .query((row, number) -> row.getBytes("credential_id"))
        .list();
  }

  void signed(StaffId who, byte[] id, long count) {
    db.sql("""
            update staff_passkey set sign_count = :count where staff_id = :who and credential_id = :id
            """).param("count", count).param("who", who.value()).param("id", id).update();
  }

  void deleteAll(StaffId who) {
    db.sql("delete from staff_passkey where staff_id = :who")
        .param("who", who.value())
        .update();
  }

  void insertChallenge(byte[] challenge, Instant until) {
    db.sql("insert into staff_challenge (challenge, ends_at) values (:challenge, :until)")
        .param("challenge", challenge)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether it was given out and can be used: once. */
  boolean useChallenge(byte[] challenge, Instant now) {
    return db.sql("delete from staff_challenge where challenge = :challenge and ends_at > :now")
            .param("challenge", challenge)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void deleteOldChallenges(Instant now) {
    db.sql("delete from staff_challenge where ends_at <= :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
