package org.handrail.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules that let any PostgreSQL-compatible distributed engine take over unchanged. */
@Tag("slow")
class SchemaTest {

  private static final List<String> MODULES =
      List.of("platform", "directory", "accounts", "staff", "treatment", "helpline");

  @SuppressWarnings("NullAway.Init")
  private static HikariDataSource pool;

  @BeforeAll
  static void migrate() {
    pool = TestDatabase.migrated().pool();
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @Test
  void everyTableIsNamedAfterItsModule() {
    List<String> tables =
        texts("select table_name from information_schema.tables where table_schema = 'public'");

    assertThat(tables).contains("directory_meeting", "platform_schema_history");
    assertThat(tables).allMatch(table -> MODULES.contains(moduleOf(table)));
  }

  @Test
  void thereAreNoSequences() {
    assertThat(texts("select sequence_name from information_schema.sequences")).isEmpty();
  }

  @Test
  void thereAreNoTriggersAndNoRoutines() {
    assertThat(texts("select trigger_name from information_schema.triggers")).isEmpty();
    assertThat(texts(
            "select routine_name from information_schema.routines where routine_schema = 'public'"))
        .isEmpty();
  }

  @Test
  void noForeignKeyCrossesModules() {
    List<String> pairs = texts("""
        select owner.table_name || ' ' || other.table_name
        from information_schema.referential_constraints key
        join information_schema.table_constraints owner on owner.constraint_name = key.constraint_name
        join information_schema.table_constraints other on other.constraint_name = key.unique_constraint_name
        """);

    assertThat(pairs).contains("directory_meeting directory_feed");
    assertThat(pairs).allSatisfy(pair -> {
      String[] tables = pair.split(" ", 2);
      assertThat(moduleOf(tables[0])).isEqualTo(moduleOf(tables[1]));
    });
  }

  @Test
  void everyTableHasAPrimaryKey() {
    assertThat(texts("""
            select table_name from information_schema.tables t
            where table_schema = 'public' and not exists (
                select 1 from information_schema.table_constraints c
                where c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY')
            """)).isEmpty();
  }

  private static String moduleOf(String table) {
    return table.substring(0, Math.max(0, table.indexOf('_')));
  }

  private static List<String> texts(String sql) {
    return JdbcClient.create(pool)
        .sql(sql)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
