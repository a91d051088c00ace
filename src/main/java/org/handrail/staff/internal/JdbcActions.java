package org.handrail.staff.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.handrail.staff.StaffAction;
import org.handrail.staff.StaffActionId;
import org.handrail.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code staff_action}. */
@Repository
class JdbcActions {

  private final JdbcClient db;

  JdbcActions(JdbcClient db) {
    this.db = db;
  }

  void insert(StaffId who, Instant now, String action, String target) {
    db.sql("""
            insert into staff_action (staff_id, action_id, done_at, action, target)
            values (:who, :id, :now, :action, :target)
            """)
        .param("who", who.value())
        .param("id", UUID.randomUUID())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("action", action)
        .param("target", target)
        .update();
  }

  List<StaffAction> list(@Nullable StaffId who, @Nullable StaffActionId before, int most) {
    return db.sql("""
            select a.staff_id, a.action_id, coalesce(p.name, a.staff_id::text) as name, a.done_at, a.action, a.target
            from staff_action a left join staff_person p using (staff_id)
            where (:who::uuid is null or a.staff_id = :who::uuid)
              and (:at::timestamptz is null or a.done_at < :at::timestamptz
                or (a.done_at = :at::timestamptz and a.action_id > :before::uuid))
            order by a.done_at desc, a.action_id limit :most
            """)
        .param("who", who == null ? null : who.value(), Types.OTHER)
        .param(
            "at",
            before == null ? null : before.at().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("before", before == null ? null : before.id(), Types.OTHER)
        .param("most", most)
        .query((row, number) -> new StaffAction(
            new StaffActionId(
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getObject("action_id", UUID.class)),
            new StaffId(row.getObject("staff_id", UUID.class)),
            row.getString("name"),
            row.getString("action"),
            row.getString("target")))
        .list();
  }

  void deleteBefore(Instant moment) {
    db.sql("delete from staff_action where done_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
