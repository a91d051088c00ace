package org.handrail.accounts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.accounts.AccountState;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.DeviceId;
import org.handrail.accounts.DeviceToken;
import org.handrail.accounts.Keyring;
import org.handrail.accounts.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code accounts_member} and {@code accounts_device}. */
@Repository
class JdbcMembers {

  private final JdbcClient db;

  JdbcMembers(JdbcClient db) {
    this.db = db;
  }

  /** A member's row. */
  record Row(LocalDate created, Keyring keyring, long last) {}

  /** What is known of a device that is signed in. */
  record KnownDevice(Bytes secretHash, LocalDate seen) {}

  /** Returns false when the number is taken. */
  boolean insert(MemberId member, LocalDate today, Keyring keyring) {
    return db.sql("""
            insert into accounts_member (member_id, created_on, keyring, epoch, rev)
            values (:member, :today, :keyring, :epoch, :rev)
            on conflict (member_id) do nothing
            """)
            .param("member", member.value())
            .param("today", today)
            .param("keyring", keyring.json())
            .param("epoch", keyring.epoch())
            .param("rev", keyring.rev())
            .update()
        == 1;
  }

  Optional<Row> find(MemberId member) {
    return db.sql("""
            select created_on, keyring, epoch, rev, last_seq from accounts_member
            where member_id = :member
            """)
        .param("member", member.value())
        .query((row, number) -> new Row(
            row.getObject("created_on", LocalDate.class),
            new Keyring(row.getString("keyring"), row.getInt("epoch"), row.getInt("rev")),
            row.getLong("last_seq")))
        .optional();
  }

  /** Whether there is such a member; if so nobody else changes anything of theirs until the transaction ends. */
  boolean lock(MemberId member) {
    return lockLast(member).isPresent();
  }

  /** The number of the newest item; nobody else adds items of this member until the transaction ends. */
  Optional<Long> lockLast(MemberId member) {
    return db.sql("select last_seq from accounts_member where member_id = :member for update")
        .param("member", member.value())
        .query(Long.class)
        .optional();
  }

  void setLast(MemberId member, long last) {
    db.sql("update accounts_member set last_seq = :last where member_id = :member")
        .param("last", last)
        .param("member", member.value())
        .update();
  }

  void setKeyring(MemberId member, Keyring keyring) {
    db.sql("""
            update accounts_member set keyring = :keyring, epoch = :epoch, rev = :rev
            where member_id = :member
            """)
        .param("keyring", keyring.json())
        .param("epoch", keyring.epoch())
        .param("rev", keyring.rev())
        .param("member", member.value())
        .update();
  }

  /** Removes the member's row; everything else of theirs must be gone. */
  void delete(MemberId member) {
    db.sql("delete from accounts_member where member_id = :member")
        .param("member", member.value())
        .update();
  }

  /** Signs a device in; one that was signed in already keeps the day on which it was added. */
  void putDevice(DeviceToken pass, LocalDate today) {
    db.sql("""
            insert into accounts_device (member_id, device_id, secret_hash, added_on, seen_on)
            values (:member, :device, :hash, :today, :today)
            on conflict (member_id, device_id)
            do update set secret_hash = excluded.secret_hash, seen_on = excluded.seen_on
            """)
        .param("member", pass.member().value())
        .param("device", pass.device().value())
        .param("hash", pass.secretHash().toArray())
        .param("today", today)
        .update();
  }

  Optional<KnownDevice> findDevice(MemberId member, DeviceId device) {
    return db.sql("""
            select secret_hash, seen_on from accounts_device
            where member_id = :member and device_id = :device
            """)
        .param("member", member.value())
        .param("device", device.value())
        .query((row, number) -> new KnownDevice(
            Bytes.of(row.getBytes("secret_hash")), row.getObject("seen_on", LocalDate.class)))
        .optional();
  }

  void seen(MemberId member, DeviceId device, LocalDate today) {
    db.sql("""
            update accounts_device set seen_on = :today
            where member_id = :member and device_id = :device
            """)
        .param("today", today)
        .param("member", member.value())
        .param("device", device.value())
        .update();
  }

  List<AccountState.Device> devices(MemberId member) {
    return db.sql("""
            select device_id, added_on, seen_on from accounts_device
            where member_id = :member order by added_on, device_id
            """)
        .param("member", member.value())
        .query((row, number) -> new AccountState.Device(
            new DeviceId(row.getObject("device_id", UUID.class)),
            row.getObject("added_on", LocalDate.class),
            row.getObject("seen_on", LocalDate.class)))
        .list();
  }

  boolean deleteDevice(MemberId member, DeviceId device) {
    return db.sql("delete from accounts_device where member_id = :member and device_id = :device")
            .param("member", member.value())
            .param("device", device.value())
            .update()
        == 1;
  }

  void deleteDevices(MemberId member) {
    db.sql("delete from accounts_device where member_id = :member")
        .param("member", member.value())
        .update();
  }
}
