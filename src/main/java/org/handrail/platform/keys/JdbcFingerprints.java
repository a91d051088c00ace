package org.handrail.platform.keys;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code platform_key}. */
@Repository
class JdbcFingerprints {

  private final JdbcClient db;

  JdbcFingerprints(JdbcClient db) {
    this.db = db;
  }

  Optional<String> find(KeyName name) {
    return db.sql("select fingerprint from platform_key where name = :name")
        .param("name", name.text())
        .query(String.class)
        .optional();
  }

  /** Remembers it, unless one is remembered already. */
  void remember(KeyName name, String fingerprint) {
    db.sql("""
            insert into platform_key (name, fingerprint) values (:name, :fingerprint)
            on conflict (name) do nothing
            """).param("name", name.text()).param("fingerprint", fingerprint).update();
  }

  /** Remembers it in the place of the one before. */
  void replace(KeyName name, String fingerprint) {
    db.sql("""
            insert into platform_key (name, fingerprint) values (:name, :fingerprint)
            on conflict (name) do update set fingerprint = excluded.fingerprint
            """).param("name", name.text()).param("fingerprint", fingerprint).update();
  }
}
