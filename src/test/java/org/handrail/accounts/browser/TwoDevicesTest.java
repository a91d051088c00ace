package org.handrail.accounts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two devices that write, fall silent and die by chance; 2,000 other runs with {@code ./dev faults devices}. */
@Tag("browser")
@Tag("slow")
class TwoDevicesTest {

  private static final int RUNS = 50;

  private static DeviceBrowser browser;

  @BeforeAll
  static void start() {
    browser = DeviceBrowser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 51})
  void loseNothingAndEndEqual(int firstSeed) {
    Page page = browser.page();

    Map<?, ?> happened =
        (Map<?, ?>) DeviceBrowser.call(page, "interleavings", "interleavings", firstSeed, RUNS);

    assertThat(happened.values())
        .allSatisfy(count -> assertThat(((Number) count).intValue()).isGreaterThan(RUNS / 4));
    browser.assertQuiet();
    page.context().close();
  }
}
