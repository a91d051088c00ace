package org.handrail.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After an account is erased nothing of it is in any column of any table. */
@Tag("slow")
class ErasureTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static HikariDataSource pool;

  private final TestDevice device = TestDevice.fresh(server, 9000);
  private final List<Traces> traces = new ArrayList<>();

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    pool = server.database().pool();
  }

  @AfterAll
  static void stop() {
    pool.close();
    server.close();
  }

  private byte[] canary(String name, int length, int first) {
    byte[] bytes = device.bytes(length);
    if (first != 0) {
      bytes[0] = (byte) first;
    }
    traces.add(Traces.ofBytes(name, bytes));
    return bytes;
  }

  private static String b64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** An account with something in every field that the API accepts. */
  private void fill() {
    traces.add(Traces.ofNumber(device.number()));
    traces.add(Traces.ofBytes("device", Base64.getUrlDecoder().decode(device.id())));
    traces.add(
        Traces.ofBytes("unlock", Base64.getUrlDecoder().decode(TestDevice.unlockId("words"))));
    traces.add(Traces.ofBytes(
        "verifier",
        LoginSecret.of(Base64.getUrlDecoder().decode(TestDevice.auth("words")))
            .verifier()
            .toArray()));
    String seal = b64(canary("seal", 28, 0));
    String account = device
        .newAccount(
            device.recovery("words"),
            device.passphrase("phrase", b64(canary("salt", 16, 0))),
            device.passkey("key", b64(canary("credential", 40, 0))))
        .replace("c2VhbA", seal)
        .replaceFirst("\"wrap\":\"[^\"]*", "\"wrap\":\"" + b64(canary("wrap", 61, 1)));
    String cookie = device
        .post("/api/account", account)
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
    device.cookie(cookie);
    TestDevice.Item kept =
        new TestDevice.Item(b64(canary("item id", 16, 0)), Bytes.of(canary("item", 1024, 1)));
    TestDevice.Item erased = new TestDevice.Item(
        b64(canary("erased item's id", 16, 0)), Bytes.of(canary("erased item", 256, 2)));
    traces.add(Traces.ofBytes("tag", Sealed.of(erased.blob().toArray()).tag().toArray()));
    assertThat(device.upload(kept, erased).statusCode()).isEqualTo(200);
    device.post("/api/account/items/erase", "{\"items\":[\"" + erased.id() + "\"]}");
    String share = "{\"id\":\"%s\",\"blob\":\"%s\",\"days\":30}"
        .formatted(b64(canary("share id", 16, 0)), b64(canary("shared page", 256, 3)));
    assertThat(device.post("/api/account/shares", share).statusCode()).isEqualTo(200);
  }

  @Test
  void leavesNothingInAnyColumnOfAnyTable() {
    fill();
    List<String> before = found();

    assertThat(device
            .post("/api/account/erase", "{\"proof\":" + device.proof("words") + "}")
            .statusCode())
        .isEqualTo(204);

    assertThat(before)
        .anyMatch(trace -> trace.startsWith("number in accounts_member.member_id"))
        .anyMatch(trace -> trace.startsWith("seal in accounts_member.keyring")
            || trace.startsWith("seal, base64url at 0 in accounts_member.keyring"))
        .anyMatch(trace -> trace.contains("wrap, hex in accounts_unlock.wrap"))
        .anyMatch(trace -> trace.contains("salt, hex in accounts_unlock.kdf_salt"))
        .anyMatch(trace -> trace.contains("credential, hex in accounts_unlock.credential"))
        .anyMatch(trace -> trace.contains("verifier, hex in accounts_unlock.verifier"))
        .anyMatch(trace -> trace.contains("item, hex in accounts_item.blob"))
        .anyMatch(trace -> trace.contains("tag, hex in accounts_item.tag"))
        .anyMatch(trace -> trace.contains("shared page, hex in accounts_share.blob"))
        .noneMatch(trace -> trace.startsWith("erased item, hex"));
    assertThat(found()).isEmpty();
  }

  /** What stands where, over all tables of all schemas that are not the database's own. */
  private List<String> found() {
    JdbcClient db = JdbcClient.create(pool);
    List<String> found = new ArrayList<>();
    List<String[]> columns = db.sql("""
            select table_schema, table_name, column_name from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query((row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
        .list();
    assertThat(columns).hasSizeGreaterThan(60);
    for (String[] column : columns) {
      String values = String.join("\n", values(db, column));
      for (Traces each : traces) {
        for (String form : each.in(values.getBytes(StandardCharsets.UTF_8))) {
          found.add(form + " in " + column[1] + "." + column[2]);
        }
      }
    }
    return found;
  }

  /** As text; ids as the bytes that they are. */
  private static List<String> values(JdbcClient db, String[] column) {
    return db.sql("select \"%s\"::text from \"%s\".\"%s\" where \"%s\" is not null"
            .formatted(column[2], column[0], column[1], column[2]))
        .query((row, number) -> {
          String text = row.getString(1);
          return text.matches("[0-9a-f-]{36}") ? text + "\n" + text.replace("-", "") : text;
        })
        .list();
  }
}
