package org.handrail.staff.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.handrail.staff.SignInWay;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code staff_person}, {@code staff_grant} and {@code staff_invitation}. */
@Repository
class JdbcStaff {

  private final JdbcClient db;

  JdbcStaff(JdbcClient db) {
    this.db = db;
  }

  void insert(StaffId who, String name, LocalDate today) {
    db.sql("insert into staff_person (staff_id, name, added_on) values (:id, :name, :today)")
        .param("id", who.value())
        .param("name", name)
        .param("today", today)
        .update();
  }

  /** Whether there is such a person; if so nobody else changes anything of theirs until the transaction ends. */
  boolean lock(StaffId who) {
    return db.sql("select staff_id from staff_person where staff_id = :id for update")
        .param("id", who.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /**
   * Keeps others from changing anything of theirs until the transaction ends.
   *
   * @throws NotFound when there is no such person
   */
  void lockKnown(StaffId who) {
    if (!lock(who)) {
      throw new NotFound();
    }
  }

  /**
   * Keeps others from changing who is operator until the transaction ends. The grants are locked too: whoever waited for another's change does
   * not count what that change took away.
   */
  Map<StaffId, Boolean> lockOperators() {
    Map<StaffId, Boolean> joined = new HashMap<>();
    db.sql("""
            select p.staff_id,
              exists (select 1 from staff_passphrase s where s.staff_id = p.staff_id)
                or exists (select 1 from staff_passkey k where k.staff_id = p.staff_id) as joined
            from staff_person p join staff_grant g using (staff_id)
            where g.role = 'operator' order by p.staff_id for update of p, g
            """).query(row -> {
      joined.put(id(row.getObject("staff_id", UUID.class)), row.getBoolean("joined"));
    });
    return joined;
  }

  boolean delete(StaffId who) {
    return db.sql("delete from staff_person where staff_id = :id")
            .param("id", who.value())
            .update()
        == 1;
  }

  void setGrants(StaffId who, Set<Grant> grants) {
    db.sql("delete from staff_grant where staff_id = :id")
        .param("id", who.value())
        .update();
    for (Grant grant : grants) {
      db.sql("insert into staff_grant (staff_id, role, scope) values (:id, :role, :scope)")
          .param("id", who.value())
          .param("role", grant.role().code())
          .param("scope", grant.scope())
          .update();
    }
  }

  /** Who they are and what they may do at this moment. */
  Optional<CurrentStaff> findCurrent(StaffId who) {
    return db.sql("select name from staff_person where staff_id = :id")
        .param("id", who.value())
        .query(String.class)
        .optional()
        .map(name -> new CurrentStaff(who, name, grants(who)));
  }

  private Set<Grant> grants(StaffId who) {
    return Set.copyOf(db.sql("select role, scope from staff_grant where staff_id = :id")
        .param("id", who.value())
        .query((row, number) -> grant(row.getString("role"), row.getString("scope")))
        .list());
  }

  void putInvitation(StaffId who, byte[] codeHash, Instant until) {
    db.sql("""
            insert into staff_invitation (staff_id, code_hash, ends_at) values (:id, :hash, :until)
            on conflict (staff_id) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at
            """)
        .param("id", who.value())
        .param("hash", codeHash)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean hasInvitation(StaffId who, byte[] codeHash, Instant now) {
    return db.sql("""
            select 1 from staff_invitation where staff_id = :id and code_hash = :hash and ends_at > :now
            """)
        .param("id", who.value())
        .param("hash", codeHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void deleteInvitation(StaffId who) {
    db.sql("delete from staff_invitation where staff_id = :id")
        .param("id", who.value())
        .update();
  }

  List<StaffMember> list(Instant now) {
    Map<StaffId, SortedSet<Grant>> grants = new HashMap<>();
    db.sql("select staff_id, role, scope from staff_grant").query(row -> {
      grants
          .computeIfAbsent(id(row.getObject("staff_id", UUID.class)), id -> new TreeSet<>())
          .add(grant(row.getString("role"), row.getString("scope")));
    });
    return new ArrayList<>(db.sql("""
            select p.staff_id, p.name, p.added_on, i.ends_at,
              exists (select 1 from staff_passphrase s where s.staff_id = p.staff_id) as passphrase,
              exists (select 1 from staff_passkey k where k.staff_id = p.staff_id) as passkey
            from staff_person p
            left join staff_invitation i on i.staff_id = p.staff_id and i.ends_at > :now
            order by lower(p.name), p.staff_id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> {
          StaffId id = id(row.getObject("staff_id", UUID.class));
          return new StaffMember(
              id,
              row.getString("name"),
              grants.getOrDefault(id, Collections.emptySortedSet()),
              row.getObject("added_on", LocalDate.class),
              signsInBy(row.getBoolean("passkey"), row.getBoolean("passphrase")),
              instant(row.getObject("ends_at", OffsetDateTime.class)));
        })
        .list());
  }

  private static SortedSet<SignInWay> signsInBy(boolean passkey, boolean passphrase) {
    SortedSet<SignInWay> ways = new TreeSet<>();
    if (passkey) {
      ways.add(SignInWay.PASSKEY);
    }
    if (passphrase) {
      ways.add(SignInWay.PASSPHRASE);
    }
    return Collections.unmodifiableSortedSet(ways);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static Grant grant(String role, String scope) {
    return new Grant(Role.find(role).orElseThrow(), scope);
  }

  private static StaffId id(UUID value) {
    return new StaffId(value);
  }
}
