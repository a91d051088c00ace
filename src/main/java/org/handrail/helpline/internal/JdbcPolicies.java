package org.handrail.helpline.internal;

import java.time.ZoneOffset;
import java.util.List;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.PolicyVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code helpline_policy}. */
@Repository
class JdbcPolicies {

  private final JdbcClient db;

  JdbcPolicies(JdbcClient db) {
    this.db = db;
  }

  /** What was signed, and the signature. */
  record Signed(String document, String signature) {}

  /** Returns false when there is this version already. */
  boolean insert(PolicyVersion version) {
    return db.sql("""
            insert into helpline_policy (helpline_id, number, version, since, document, signature)
            values (:helpline, :number, :version, :since, :document, :signature)
            on conflict do nothing
            """)
            .param("helpline", version.policy().helpline())
            .param("number", version.policy().number().digits())
            .param("version", version.version())
            .param("since", version.since().atOffset(ZoneOffset.UTC))
            .param("document", version.document())
            .param("signature", version.signature())
            .update()
        == 1;
  }

  /** Keeps others from saving a version until the transaction ends: they are few, and written by hand. */
  void lock() {
    db.sql("lock table helpline_policy in share row exclusive mode").update();
  }

  List<Signed> listCurrent() {
    return db.sql("""
            select distinct on (number) document, signature from helpline_policy
            order by number, version desc
            """)
        .query((row, number) -> new Signed(row.getString(1), row.getString(2)))
        .list();
  }

  List<Signed> history(PhoneNumber number) {
    return db.sql("""
            select document, signature from helpline_policy where number = :number order by version desc
            """)
        .param("number", number.digits())
        .query((row, at) -> new Signed(row.getString(1), row.getString(2)))
        .list();
  }

  /** Changes whenever a version is saved. */
  long count() {
    return db.sql("select count(*) from helpline_policy").query(Long.class).single();
  }
}
