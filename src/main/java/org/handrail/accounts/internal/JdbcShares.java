package org.handrail.accounts.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.RetainedAccountData;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.vault.ShareId;
import org.handrail.accounts.vault.SharedPages.Shared;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code accounts_share}. */
@Repository
class JdbcShares {

  private final JdbcClient db;

  JdbcShares(JdbcClient db) {
    this.db = db;
  }

  /** Returns false when there is a page of this id. */
  boolean insert(MemberId member, ShareId id, Sealed blob, LocalDate expires) {
    return db.sql("""
            insert into accounts_share (member_id, share_id, blob, expires_on)
            values (:member, :id, :blob, :expires)
            on conflict (member_id, share_id) do nothing
            """)
            .param("member", member.value())
            .param("id", id.value())
            .param("blob", blob.toArray())
            .param("expires", expires)
            .update()
        == 1;
  }

  List<Shared> list(MemberId member, LocalDate today) {
    return db.sql("""
            select share_id, expires_on, opened from accounts_share
            where member_id = :member and expires_on >= :today order by expires_on, share_id
            """)
        .param("member", member.value())
        .param("today", today)
        .query((row, number) -> new Shared(
            new ShareId(row.getObject("share_id", UUID.class)),
            row.getObject("expires_on", LocalDate.class),
            row.getInt("opened")))
        .list();
  }

  /** All that are there, also those that expired and were not taken away yet. */
  List<RetainedAccountData.Share> listKept(MemberId member) {
    return db.sql("""
            select share_id, octet_length(blob) as bytes, expires_on, opened from accounts_share
            where member_id = :member order by expires_on, share_id
            """)
        .param("member", member.value())
        .query((row, number) -> new RetainedAccountData.Share(
            org.handrail.accounts.Bytes.of(
                new ShareId(row.getObject("share_id", UUID.class)).toArray()),
            row.getInt("bytes"),
            row.getObject("expires_on", LocalDate.class),
            row.getInt("opened")))
        .list();
  }

  /** The page, if it has not expired; counts one opening. */
  Optional<Sealed> open(MemberId member, ShareId id, LocalDate today) {
    return db.sql("""
            update accounts_share set opened = opened + 1
            where member_id = :member and share_id = :id and expires_on >= :today
            returning blob
            """)
        .param("member", member.value())
        .param("id", id.value())
        .param("today", today)
        .query((row, number) -> Sealed.of(row.getBytes("blob")))
        .optional();
  }

  boolean delete(MemberId member, ShareId id) {
    return db.sql("delete from accounts_share where member_id = :member and share_id = :id")
            .param("member", member.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  void deleteAll(MemberId member) {
    db.sql("delete from accounts_share where member_id = :member")
        .param("member", member.value())
        .update();
  }

  /** Takes away what has expired, of all members. */
  int deleteExpired(LocalDate today) {
    return db.sql("delete from accounts_share where expires_on < :today")
        .param("today", today)
        .update();
  }
}
