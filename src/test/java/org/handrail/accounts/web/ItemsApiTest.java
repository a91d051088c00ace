package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.web.ApiAnswers.assertRefused;
import static org.handrail.accounts.web.ApiAnswers.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.handrail.accounts.AccountLimit;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.TestDevice;
import org.handrail.platform.limits.RateLimiter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The list of sealed items. */
@Tag("slow")
class ItemsApiTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  private static long seed = 3000;

  private final TestDevice device = TestDevice.fresh(server, seed++);

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void signUp() {
    device.signUp();
  }

  @Test
  void givesItemsBackInTheOrderInWhichTheyCame() {
    TestDevice.Item small = device.item(256);
    TestDevice.Item large = device.item(65_536);

    HttpResponse<String> answer = device.upload(small, large);
    TestDevice.Page page = device.items(0);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode added = json(answer);
    assertThat(added.get("last").asLong()).isEqualTo(2);
    assertThat(added.get("items").get(1).get("id").asString()).isEqualTo(large.id());
    assertThat(added.get("items").get(1).get("seq").asLong()).isEqualTo(2);
    assertThat(page.last()).isEqualTo(2);
    assertThat(page.items()).extracting(TestDevice.Listed::seq).containsExactly(1L, 2L);
    assertThat(page.items().get(0).blob()).isEqualTo(small.blob());
    assertThat(page.items().get(1).blob()).isEqualTo(large.blob());
    assertThat(device.items(1).items()).hasSize(1);
    assertThat(device.items(2).items()).isEmpty();
    assertThat(device.items(99).last()).isEqualTo(2);
    assertThat(device.state().get("last").asLong()).isEqualTo(2);
  }

  @Test
  void takesAnItemOnceHoweverOftenItIsSent() {
    TestDevice.Item item = device.item(1024);
    TestDevice.Item next = device.item(1024);

    String first = device.upload(item).body();

    assertThat(device.upload(item).body()).isEqualTo(first);
    assertThat(json(device.upload(next, item, next)).toString())
        .contains("\"seq\":2", "\"seq\":1", "\"last\":2");
    assertThat(device.items(0).items()).hasSize(2);
  }

  @Test
  void takesNothingOfWhatHoldsAnIdWithOtherContent() {
    TestDevice.Item item = device.item(256);
    TestDevice.Item other = new TestDevice.Item(item.id(), device.item(256).blob());
    device.upload(item);

    assertRefused(device.upload(device.item(256), other), 409, "other-item");
    TestDevice.Item twice = device.item(256);
    assertRefused(
        device.upload(twice, new TestDevice.Item(twice.id(), device.item(256).blob())),
        409,
        "other-item");
    assertThat(device.items(0).last()).isEqualTo(1);
    assertThat(device.items(0).items()).hasSize(1);
  }

  @Test
  void throwsTheContentOfErasedItemsAwayAndKeepsTheirPlaces() {
    TestDevice.Item first = device.item(4096);
    TestDevice.Item second = device.item(256);
    device.upload(first, second);
    String erase = "{\"items\":[\"%s\",\"%s\"]}".formatted(first.id(), device.b64(16));

    HttpResponse<String> answer = device.post("/api/account/items/erase", erase);

    assertThat(answer.body()).isEqualTo("{\"erased\":1}");
    assertThat(device.post("/api/account/items/erase", erase).body()).isEqualTo("{\"erased\":0}");
    TestDevice.Listed erased = device.items(0).items().get(0);
    assertThat(erased.seq()).isEqualTo(1);
    assertThat(erased.id()).isEqualTo(first.id());
    assertThat(erased.blob().length()).isZero();
    byte[] blob = first.blob().toArray();
    assertThat(erased.tag().toArray())
        .isEqualTo(java.util.Arrays.copyOfRange(blob, blob.length - 16, blob.length));
    assertThat(json(device.upload(first)).get("items").get(0).get("seq").asLong())
        .isEqualTo(1);
    assertThat(device.items(0).items().get(0).blob().length()).isZero();
  }

  @Test
  void giveNoMoreThanAMebibyteAtATime() {
    for (int i = 0; i < 3; i++) {
      TestDevice.Item[] items = new TestDevice.Item[15];
      java.util.Arrays.setAll(items, number -> device.item(65_536));
      assertThat(device.upload(items).statusCode()).isEqualTo(200);
    }

    long after = 0;
    int pages = 0;
    for (TestDevice.Page page = device.items(0); !page.items().isEmpty(); pages++) {
      for (TestDevice.Listed item : page.items()) {
        assertThat(item.seq()).isEqualTo(++after);
      }
      assertThat(page.items()).hasSize(15);
      page = device.items(after);
      if (page.items().isEmpty()) {
        break;
      }
    }
    assertThat(after).isEqualTo(45);
    assertThat(pages).isEqualTo(2);
  }

  @Test
  void giveNoMoreThanTwoThousandAtATime() {
    TestDevice.Item[] items = new TestDevice.Item[3000];
    java.util.Arrays.setAll(items, number -> device.item(256));
    assertThat(device.upload(items).statusCode()).isEqualTo(200);

    assertThat(device.items(0).items()).hasSize(2000);
    assertThat(device.items(2000).items()).hasSize(1000);
    assertThat(device.items(2000).items().get(0).id()).isEqualTo(items[2000].id());
  }

  @Test
  void neverShowOrTouchThoseOfOthers() {
    TestDevice stranger = TestDevice.fresh(server, seed++);
    stranger.signUp();
    TestDevice.Item theirs = stranger.item(256);
    stranger.upload(theirs);

    assertThat(device.items(0).items()).isEmpty();
    assertThat(device
            .post("/api/account/items/erase", "{\"items\":[\"" + theirs.id() + "\"]}")
            .body())
        .isEqualTo("{\"erased\":0}");
    assertThat(json(device.upload(theirs)).get("last").asLong()).isEqualTo(1);
    assertThat(stranger.items(0).items().get(0).blob()).isEqualTo(theirs.blob());
  }

  @Test
  void areTakenMoreSlowlyFromSomebodyWhoNeverStops() {
    TestDevice.Item item = device.item(256);
    MemberId member = MemberId.find(device.number()).orElseThrow();
    RateLimiter limits = server.context().getBean(RateLimiter.class);
    for (int times = 0; times < AccountLimit.UPLOADS.burst(); times++) {
      assertThat(limits.tryAcquire(AccountLimit.UPLOADS, member)).isZero();
    }

    HttpResponse<String> answer = device.upload(item);

    assertRefused(answer, 429, "slow-down");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(device.get("/api/account").statusCode()).isEqualTo(200);
  }
}
