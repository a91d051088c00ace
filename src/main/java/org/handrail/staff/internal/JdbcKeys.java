package org.handrail.staff.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.staff.ProgramKey;
import org.handrail.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code staff_key}. */
@Repository
class JdbcKeys {

  private final JdbcClient db;

  JdbcKeys(JdbcClient db) {
    this.db = db;
  }

  void insert(StaffId who, ProgramKey key, byte[] hash) {
    db.sql("""
            insert into staff_key (staff_id, key_id, secret_hash, label, made_on, until_on, changes_staff)
            values (:id, :key, :hash, :label, :made, :until, :staff)
            """)
        .param("id", who.value())
        .param("key", key.id().value())
        .param("hash", hash)
        .param("label", key.label())
        .param("made", key.made())
        .param("until", key.until())
        .param("staff", key.changesStaff())
        .update();
  }

  boolean has(StaffId who, byte[] hash, LocalDate today) {
    return db.sql("""
            select 1 from staff_key where staff_id = :id and secret_hash = :hash and until_on >= :today
            """)
        .param("id", who.value())
        .param("hash", hash)
        .param("today", today)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Whether there is such a key, and it may change who keeps the site. */
  boolean hasForStaff(StaffId who, byte[] hash, LocalDate today) {
    return db.sql("""
            select 1 from staff_key
            where staff_id = :id and secret_hash = :hash and until_on >= :today and changes_staff
            """)
        .param("id", who.value())
        .param("hash", hash)
        .param("today", today)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  List<ProgramKey> list(StaffId who, LocalDate today) {
    return db.sql("""
            select key_id, label, made_on, until_on, changes_staff from staff_key
            where staff_id = :id and until_on >= :today order by made_on desc, label
            """)
        .param("id", who.value())
        .param("today", today)
        .query((row, number) -> new ProgramKey(
            new ProgramKey.Id(row.getObject("key_id", UUID.class)),
            row.getString("label"),
            row.getObject("made_on", LocalDate.class),
            row.getObject("until_on", LocalDate.class),
            row.getBoolean("changes_staff")))
        .list();
  }

  boolean delete(StaffId who, ProgramKey.Id key) {
    return db.sql("delete from staff_key where staff_id = :id and key_id = :key")
            .param("id", who.value())
            .param("key", key.value())
            .update()
        == 1;
  }

  void deleteAll(StaffId who) {
    db.sql("delete from staff_key where staff_id = :id")
        .param("id", who.value())
        .update();
  }

  void deleteOld(LocalDate today) {
    db.sql("delete from staff_key where until_on < :today")
        .param("today", today)
        .update();
  }
}
