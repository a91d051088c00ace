package org.handrail.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real browser, under the headers that the site sends. */
@Tag("browser")
@Tag("slow")
class Argon2BrowserTest {

  /** A document with the policy of the record's pages that loads nothing by itself. */
  static final String PAGE = "/browser/argon2.js";

  private static final BrowserFixture.Look PHONE = new BrowserFixture.Look(390, false, true);

  private static final String HEX =
      "const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');"
          + " const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (d) => parseInt(d, 16));";

  private static BrowserFixture browser;

  @BeforeAll
  static void start() {
    browser = BrowserFixture.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Object run(String body, Object argument) {
    try (BrowserFixture.Seen seen = browser.open(PAGE, PHONE)) {
      seen.page().waitForLoadState(LoadState.NETWORKIDLE);
      seen.complaints().clear(); // a document without a head is asked for its icon
      Object answer = seen.page().evaluate("async (given) => {" + HEX + body + "}", argument);
      seen.assertQuiet();
      return answer;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasm", "js"})
  void givesTheKnownAnswersInBothBuilds(String kind) {
    List<Argon2Vectors.Vector> vectors = Argon2Vectors.all().stream()
        .filter(vector -> kind.equals("wasm") || vector.cost().getFirst() < 65536)
        .toList();
    List<Map<String, Object>> asked = vectors.stream()
        .map(vector -> Map.<String, Object>of(
            "kind", kind,
            "passphrase", vector.passphrase(),
            "salt", vector.salt(),
            "secret", vector.secret(),
            "additional", vector.additional(),
            "cost", vector.cost()))
        .toList();

    Object keys = run("""
        const { loadArgon2 } = await import("/browser/argon2-core.js");
        const argon2 = await loadArgon2(given[0].kind);
        return given.map(({ passphrase, salt, secret, additional, cost }) => {
          const [memoryKiB, passes, lanes, length] = cost;
          return hex(argon2(unhex(passphrase), unhex(salt), { memoryKiB, passes, lanes, length,
            secret: unhex(secret), additional: unhex(additional) }));
        });
        """, asked);

    assertThat(keys).isEqualTo(vectors.stream().map(Argon2Vectors.Vector::key).toList());
  }

  @Test
  void makesTheKeyOfTheFloorInAWorkerAndTellsHowFarItIs() {
    Argon2Vectors.Vector same = new Argon2Vectors.Vector(
        "", "70c3a4", "00".repeat(16), "", "", List.of(65536, 3, 1, 32), "");

    Object seen = run("""
        const { deriveKey } = await import("/browser/argon2.js");
        const { LEAST } = await import("/vault/crypto/kdf-cost.js");
        const told = [];
        const passphrase = Uint8Array.of(112, 195, 164);
        const key = await deriveKey(passphrase, new Uint8Array(16), LEAST, (part) => told.push(part));
        const rising = told.every((part, i) => i === 0 || part >= told[i - 1]);
        return [hex(key), told[0], told.at(-1), rising, told.length > 2, hex(passphrase)];
        """, "");

    assertThat(seen)
        .isEqualTo(List.of(HexFormat.of().formatHex(same.derive()), 0, 1, true, true, "70c3a4"));
  }

  @ParameterizedTest
  @CsvSource({
    "65535, 3, 1, 16, weak-kdf",
    "65536, 2, 1, 16, weak-kdf",
    "65536, 3, 0, 16, weak-kdf",
    "65536.5, 3, 1, 16, weak-kdf",
    "1048577, 3, 1, 16, large-kdf",
    "65536, 11, 1, 16, large-kdf",
    "65536, 3, 5, 16, large-kdf",
    "65536, 3, 1, 15, bad-input"
  })
  void refusesWhatIsWeakerThanTheFloorOrStopsTheDevice(
      double memoryKib, int passes, int lanes, int saltBytes, String code) {
    Object seen = run(
        """
        const { deriveKey } = await import("/browser/argon2.js");
        const { memoryKiB, passes, lanes, saltBytes } = given;
        try {
          await deriveKey(new Uint8Array(4), new Uint8Array(saltBytes), { memoryKiB, passes, lanes });
          return "made";
        } catch (e) {
          return e.code;
        }
        """,
        Map.of("memoryKiB", memoryKib, "passes", passes, "lanes", lanes, "saltBytes", saltBytes));

    assertThat(seen).isEqualTo(code);
  }

  @Test
  void endsAtOnceWhenItIsAborted() {
    Object seen = run("""
        const { deriveKey } = await import("/browser/argon2.js");
        const { LEAST } = await import("/vault/crypto/kdf-cost.js");
        const stop = new AbortController();
        const started = performance.now();
        setTimeout(() => stop.abort(), 50);
        try {
          await deriveKey(new Uint8Array(4), new Uint8Array(16), { ...LEAST, passes: 10 }, undefined,
            { signal: stop.signal });
          return "made";
        } catch (e) {
          return e.name;
        }
        """, "");

    assertThat(seen).isEqualTo("AbortError");
  }
}
