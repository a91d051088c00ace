package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handrail.cli.Cli.Ran;
import org.handrail.cli.release.SiteFiles;
import org.handrail.site.Release;
import org.handrail.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("slow")
class ReleaseCommandTest {

  private static ConfigurableApplicationContext site;
  private static String host;

  @BeforeAll
  static void serve() {
    site = new SpringApplicationBuilder(TestSite.class).run("--server.port=0");
    host = "127.0.0.1:" + site.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void namesEveryFileAsTheServerDoes() {
    Release served = site.getBean(Release.class);

    Ran ran = Cli.run("release");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().findFirst()).hasValue("release " + served.name());
    assertThat(ran.out().lines().skip(1)).containsExactlyElementsOf(served.lines());
    assertThat(ran.out())
        .contains("  /vault/account/vault.js", "  /record/en", "  /browser/compiled/argon2.wasm");
  }

  @Test
  void holdsARunningSiteAgainstItself() {
    Ran ran = Cli.run("release", "--url", "http://" + host + "/record", "--allow-host", host);

    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("byte for byte");
    assertThat(Cli.run("release", "--json", "--url", "http://" + host, "--allow-host", host)
            .json()
            .get("same")
            .booleanValue())
        .isTrue();
  }

  @Test
  void findsWhatASiteChangedOrLeftOut() {
    Release release = site.getBean(Release.class);
    Map<String, byte[]> given = new HashMap<>();
    SiteFiles files = new SiteFiles(
        url -> given.computeIfAbsent(url, path -> "// changed".getBytes(StandardCharsets.UTF_8)),
        "https://site.example");

    SortedMap<String, String> others = files.differences(release, _ -> {});

    assertThat(others.keySet()).containsAll(release.hashes().keySet()).contains("/site/worker.js");
    assertThat(given.keySet()).allMatch(url -> url.startsWith("https://site.example/"));
    assertThat(new TreeMap<>(others))
        .allSatisfy((path, why) -> assertThat(why).contains("another file"));
  }

  @Test
  void saysWhatIsNoSite() {
    Ran noAddress = Cli.run("release", "--url", "handrail.example");
    Ran unreachable = Cli.run("release", "--url", "http://" + host);

    assertThat(noAddress.exitCode()).isEqualTo(2);
    assertThat(noAddress.err()).contains("--url is the address of a site");
    assertThat(unreachable.exitCode()).isEqualTo(1);
    assertThat(unreachable.errLines()).hasSizeLessThan(4);
  }
}
