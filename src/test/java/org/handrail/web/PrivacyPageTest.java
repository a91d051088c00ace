package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.handrail.accounts.AccountField;
import org.handrail.site.MessageFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrivacyPageTest {

  @SuppressWarnings("NullAway.Init")
  private static SiteServer site;

  @BeforeAll
  static void start() {
    site = new SiteServer();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Document page(String language) {
    return Jsoup.parse(site.get("/privacy?lang=" + language).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void saysEveryFactThatTheServerKeepsAndNoOther(String language) {
    Properties texts = MessageFiles.of(language);

    assertThat(page(language).select(".kept-facts > li").eachText())
        .containsExactlyElementsOf(Stream.of(AccountField.values())
            .map(fact -> texts.getProperty(fact.messageKey()))
            .toList());
  }

  @Test
  void namesTheReleaseThatIsGivenOutAndEveryFileOfIt() {
    JsonNode release =
        JsonMapper.builder().build().readTree(site.get("/site/release.json").body());
    Document page = page("en");

    assertThat(page.select(".release-name").text())
        .isEqualTo(release.get("release").asString());
    assertThat(page.select(".hashes div").size()).isEqualTo(release.get("files").size());
    for (Map.Entry<String, JsonNode> file : release.get("files").properties()) {
      assertThat(page.select(".hashes div").eachText())
          .contains(file.getKey() + " " + file.getValue().asString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void promisesNothingThatNobodyCanHold(String language) {
    assertThat(page(language)
            .select("main > p, main > section:not(#check)")
            .text()
            .toLowerCase(Locale.ROOT))
        .doesNotContain(
            "100 %", "100%", "hipaa", "military", "militar", "unbreakable", "guarantee", "garant")
        .contains(language.equals("en") ? "no site can" : "ningún sitio puede");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyPartThatTheListOfPartsNamesIsThere(String language) {
    Document page = page(language);

    assertThat(page.select(".privacy-parts a")).hasSize(10);
    for (Element link : page.select(".privacy-parts a")) {
      assertThat(page.select("section" + link.attr("href") + " > h2").text())
          .isEqualTo(link.text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/plan", "/help", "/privacy", "/nothing", "/record/en", "/record/es"})
  void isOneStepFromTheFootOfEveryPage(String path) {
    Document page = Jsoup.parse(site.get(path).body());

    assertThat(page.select(".foot a.text-link[href^=/privacy]")).hasSize(1);
  }
}
