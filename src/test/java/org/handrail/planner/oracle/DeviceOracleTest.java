package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.handrail.browser.PlanOnDevice;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.PlanDocument;
import org.handrail.planner.WeekPlanner;
import org.handrail.web.BrowserFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan made on the device is the plan of the server: for random weeks, character by character. */
@Tag("slow")
class DeviceOracleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WEEKS = 300;

  private static @Nullable BrowserFixture browser;

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static List<AskedWeek> weeks(int many) {
    return LongStream.range(0, many).mapToObj(AskedWeek::of).toList();
  }

  @Test
  void takesAllThatIsAskedAndTellsAllThatIsPlanned() {
    for (AskedWeek week : weeks(WEEKS)) {
      JsonNode answer = JSON.readTree(PlanOnDevice.plan(DeviceWeek.request(week)));

      try {
        PlanDocument document = PlanDocument.of(
            new WeekPlanner().plan(week.settings(), week.commitments(), week.meetings()),
            "",
            0,
            List.of(),
            DeviceWeek::doubts);
        assertThat(answer.path("plan").toString())
            .isEqualTo(JSON.readTree(JSON.writeValueAsString(document)).toString());
      } catch (PinImpossible e) {
        assertThat(answer.path("refused").path("field").asString()).isEqualTo("pin");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"wasm, 300", "js, 60"})
  @Tag("browser")
  void isTheSameInTheBrowser(String kind, int many) {
    List<String> requests = weeks(many).stream().map(DeviceWeek::request).toList();
    List<String> expected = requests.stream().map(PlanOnDevice::plan).toList();
    if (browser == null) {
      browser = BrowserFixture.start();
    }

    Object answers;
    try (BrowserFixture.Seen seen =
        browser.open("/browser/planner.js", new BrowserFixture.Look(390, false, true))) {
      seen.page().waitForLoadState(LoadState.NETWORKIDLE);
      seen.complaints().clear(); // a document without a head is asked for its icon
      answers = seen.page().evaluate("""
              async ({ kind, requests }) => {
                const { loadJava } = await import("/browser/java.js");
                const { plan } = await loadJava("planner", kind);
                return requests.map((request) => plan(request));
              }
              """, Map.of("kind", kind, "requests", requests));
      seen.assertQuiet();
    }

    assertThat(answers).isInstanceOf(List.class);
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      if (!expected.get(i).equals(((List<?>) answers).get(i))) {
        differing.add("week " + i + "\n" + expected.get(i) + "\n" + ((List<?>) answers).get(i));
      }
    }
    assertThat(differing).isEmpty();
  }
}
