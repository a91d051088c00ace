package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a device is told while the database is away, and while it does not answer. */
@Tag("slow")
class DatabaseAwayApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private final TestDevice device = TestDevice.fresh(server, 7000);

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isToldToComeAgainWithinASecondAndFindsEverythingWhenItDoes() {
    device.signUp();
    TestDevice.Item item = device.item(256);
    device.upload(item);
    server.database().shut();
    device.get("/api/account"); // notices that its connection is gone
    try {
      long start = System.nanoTime();
      HttpResponse<String> answer = device.upload(device.item(256));
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      assertRefused(answer, 503, "unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(took).isLessThan(Duration.ofMillis(1500)); // a second, and a busy machine
      assertRefused(device.signIn("recovery", "words"), 503, "unavailable");
      assertThat(server.send(server.to("/api/meetings")).statusCode()).isEqualTo(200);
    } finally {
      server.database().open();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> device.get("/api/account").statusCode() == 200);
    assertThat(device.items(0).items()).hasSize(1);
    assertThat(device.signIn("recovery", "words").statusCode()).isEqualTo(200);
  }

  @Test
  void isToldToComeAgainWhenTheDatabaseHangs() throws Exception {
    TestDevice other = TestDevice.fresh(server, 7001);
    other.signUp();
    try (HikariDataSource pool = server.database().pool();
        Connection holding = pool.getConnection();
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute(
          "select 1 from accounts_member where member_id = " + other.number() + " for update");

      HttpResponse<String> answer = other.upload(other.item(256));

      assertRefused(answer, 503, "unavailable");
      holding.rollback();
    }
    assertThat(other.items(0).items()).isEmpty();
    assertThat(other.upload(other.item(256)).statusCode()).isEqualTo(200);
  }
}
