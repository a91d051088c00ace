package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Two devices of a member write at once, in pieces of random length, and send some of them again. */
@Tag("slow")
class ConcurrentItemsTest {

  private static final int PIECES = 25;

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** What a device was told: the number of each of its items. */
  private static Map<String, Long> write(TestDevice device, long seed) {
    Random random = new Random(seed);
    Map<String, Long> told = new HashMap<>();
    List<TestDevice.Item> sent = new ArrayList<>();
    for (int piece = 0; piece < PIECES; piece++) {
      List<TestDevice.Item> items = new ArrayList<>();
      int length = 1 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
        items.add(again ? sent.get(random.nextInt(sent.size())) : device.item(256));
      }
      HttpResponse<String> answer = device.upload(items.toArray(TestDevice.Item[]::new));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      sent.addAll(items);
      for (JsonNode item : ApiAnswers.json(answer).get("items")) {
        Long before = told.put(item.get("id").asString(), item.get("seq").asLong());
        assertThat(before == null || before == item.get("seq").asLong()).isTrue();
      }
    }
    return told;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyItemHasOneNumberAndNoNumberIsLeftOut(long seed) throws Exception {
    TestDevice one = TestDevice.fresh(server, 8000 + seed);
    one.signUp();
    TestDevice two = one.another();
    assertThat(two.signIn("recovery", "words").statusCode()).isEqualTo(200);
    Map<String, Long> told = new HashMap<>();

    try (ExecutorService devices = Executors.newFixedThreadPool(2)) {
      List<Callable<Map<String, Long>>> work =
          List.of(() -> write(one, seed), () -> write(two, seed + 100));
      for (Future<Map<String, Long>> device : devices.invokeAll(work)) {
        told.putAll(device.get());
      }
    }

    Map<String, Long> listed = new HashMap<>();
    long next = 1;
    TestDevice.Page page = one.items(0);
    for (TestDevice.Listed item : page.items()) {
      assertThat(item.seq()).isEqualTo(next++);
      listed.put(item.id(), item.seq());
    }
    assertThat(page.last()).isEqualTo(next - 1);
    assertThat(listed).hasSize(page.items().size()).isEqualTo(told);
  }
}
