package org.handrail.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.Unlock;
import org.handrail.accounts.UnlockId;
import org.handrail.accounts.UnlockKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code accounts_unlock}. */
@Repository
class JdbcUnlocks {

  private static final String SELECT = """
      select unlock_id, kind, verifier, wrap, kdf_salt, kdf_memory_kib, kdf_passes, kdf_lanes, credential
      from accounts_unlock where member_id = :member order by unlock_id
      """;

  private final JdbcClient db;

  JdbcUnlocks(JdbcClient db) {
    this.db = db;
  }

  /** An unlock and the SHA-256 of what signs in with it. */
  record Known(Unlock unlock, Bytes verifier) {}

  void insert(MemberId member, Known known) {
    Unlock unlock = known.unlock();
    KdfSettings kdf = unlock.kdf();
    Bytes credential = unlock.credential();
    db.sql("""
            insert into accounts_unlock (member_id, unlock_id, kind, verifier, wrap, kdf_salt,
                kdf_memory_kib, kdf_passes, kdf_lanes, credential)
            values (:member, :id, :kind, :verifier, :wrap, :salt, :memory, :passes, :lanes, :credential)
            """)
        .param("member", member.value())
        .param("id", unlock.id().value())
        .param("kind", unlock.kind().text())
        .param("verifier", known.verifier().toArray())
        .param("wrap", unlock.wrap().toArray())
        .param("salt", kdf == null ? null : kdf.salt().toArray())
        .param("memory", kdf == null ? null : kdf.memoryKib())
        .param("passes", kdf == null ? null : kdf.passes())
        .param("lanes", kdf == null ? null : kdf.lanes())
        .param("credential", credential == null ? null : credential.toArray())
        .update();
  }

  /** All unlocks of a member by id; none when there is no such member. */
  List<Known> list(MemberId member) {
    return db.sql(SELECT)
        .param("member", member.value())
        .query((row, number) -> known(row))
        .list();
  }

  void deleteAll(MemberId member) {
    db.sql("delete from accounts_unlock where member_id = :member")
        .param("member", member.value())
        .update();
  }

  private static Known known(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    Optional<UnlockKind> found = UnlockKind.find(kind);
    byte @Nullable [] credential = row.getBytes("credential");
    Unlock unlock = new Unlock(
        new UnlockId(row.getObject("unlock_id", UUID.class)),
        found.orElseThrow(),
        Sealed.of(row.getBytes("wrap")),
        kdf(row),
        credential == null ? null : Bytes.of(credential));
    return new Known(unlock, Bytes.of(row.getBytes("verifier")));
  }

  private static @Nullable KdfSettings kdf(ResultSet row) throws SQLException {
    byte @Nullable [] salt = row.getBytes("kdf_salt");
    return salt == null
        ? null
        : new KdfSettings(
            Bytes.of(salt),
            row.getInt("kdf_memory_kib"),
            row.getInt("kdf_passes"),
            row.getInt("kdf_lanes"));
  }
}
