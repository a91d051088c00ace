package org.handrail.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be in the database of a member, and how it must stand there: over the schema as it is, of all modules. */
@Tag("slow")
class RetainedAccountDataTest {

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

  /** Every table that knows members, and every table of the module that keeps them. */
  private static final String MEMBERS_TABLES = """
      (select distinct table_name from information_schema.columns
      where table_schema = 'public' and (column_name = 'member_id' or table_name like 'accounts_%'))
      """;

  @Test
  void everyColumnOfTheModulesTablesIsAFieldThatIsTold() {
    List<String> columns = texts("select table_name || '.' || column_name from"
        + " information_schema.columns where table_schema = 'public' and table_name in "
        + MEMBERS_TABLES);

    assertThat(columns).hasSizeGreaterThan(20);
    assertThat(Stream.of(AccountField.values()).flatMap(fact -> fact.columns().stream()))
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void theMembersNumberLeadsEveryKey() {
    List<String> keys = texts("""
        select c.conrelid::regclass::text || ' ' || c.contype::text || ' ' || a.attname
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype in ('p', 'u', 'f') and c.conrelid::regclass::text in %s
        """.formatted(MEMBERS_TABLES));

    assertThat(keys).hasSizeGreaterThanOrEqualTo(10);
    assertThat(keys).allMatch(key -> key.endsWith(" member_id"));
  }

  @Test
  void uniqueIndexesBeginWithTheMembersNumber() {
    List<String> indexes = texts("""
        select i.indrelid::regclass::text || ' ' || a.attname
        from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indisunique and i.indrelid::regclass::text in %s
        """.formatted(MEMBERS_TABLES));

    assertThat(indexes).hasSizeGreaterThanOrEqualTo(6);
    assertThat(indexes).allMatch(index -> index.endsWith(" member_id"));
  }

  @Test
  void onlyDaysAreKeptAndNoMoments() {
    assertThat(texts("select table_name || '.' || column_name from information_schema.columns where"
            + " table_schema = 'public' and data_type like '%time%' and table_name in "
            + MEMBERS_TABLES))
        .isEmpty();
  }

  @Test
  void whatIsSealedHasOneOfFiveSizes() {
    assertThat(texts("select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and"
            + " pg_get_constraintdef(oid) like '%octet_length(blob)%'"))
        .hasSize(2)
        .allMatch(check -> check.contains("ARRAY[256, 1024, 4096, 16384, 65536]"));
  }

  private static List<String> texts(String sql) {
    return JdbcClient.create(pool)
        .sql(sql)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
