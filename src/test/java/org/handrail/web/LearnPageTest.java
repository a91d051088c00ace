package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.help.Article;
import org.handrail.help.Articles;
import org.handrail.platform.SiteAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The learn pages as they reach a browser or a search engine. */
@Tag("slow")
class LearnPageTest {

  private static final List<Article> ARTICLES = new Articles().all();
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");

  private static SiteServer site;

  @BeforeAll
  static void serve() {
    site = new SiteServer();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  static List<String> ids() {
    return ARTICLES.stream().map(Article::id).toList();
  }

  private static String headings(String page) {
    return Pattern.compile("<(h[12]|li|p|ol|ul|section|figure|form|nav)\\b")
        .matcher(page.substring(page.indexOf("<article>"), page.indexOf("</main>")))
        .results()
        .map(MatchResult::group)
        .toList()
        .toString();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void haveTheSameStructureInBothLanguages(String id) {
    String english = site.get("/learn/" + id + "?lang=en").body();
    String spanish = site.get("/learn/" + id + "?lang=es").body();

    assertThat(english).contains("<html lang=\"en\">");
    assertThat(spanish).contains("<html lang=\"es\">");
    assertThat(headings(spanish)).isEqualTo(headings(english));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr-FR"})
  void sayWhereTheNumbersOfEveryCountryAreWhenTheBrowserNamesNoneThatWeKnow(String wanted) {
    String page = site.get("/learn/urges?lang=en", "Accept-Language", wanted).body();

    assertThat(page)
        .contains("Somebody to talk to", "Numbers to call, by country")
        .contains("class=\"button\" href=\"/help?lang=en\"")
        .doesNotContain("class=\"numbers brief\"");
    assertThat(site.get("/learn/urges?lang=en", "Accept-Language", "en-US").body())
        .contains("class=\"numbers brief\"", "988")
        .doesNotContain("Numbers to call, by country");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void tellSearchEnginesWhatTheyAreAbout(String id) {
    Article article =
        ARTICLES.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    String page = site.get("/learn/" + id + "?lang=es").body();

    assertThat(page)
        .contains("<meta name=\"description\" content=\"")
        .containsPattern("<link rel=\"canonical\" href=\"[^\"]*/learn/" + id + "\\?lang=es\">")
        .containsPattern("hreflang=\"en\" href=\"[^\"]*/learn/" + id + "\\?lang=en\">")
        .containsPattern("hreflang=\"x-default\" href=\"[^\"]*/learn/" + id + "\">");
    Matcher data =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page);
    assertThat(data.find()).isTrue();
    Map<?, ?> metadata = JsonMapper.builder().build().readValue(data.group(1), Map.class);
    assertThat(metadata.get("@type")).isEqualTo("Article");
    assertThat(metadata.get("headline")).isEqualTo(article.title().in("es"));
    assertThat(metadata.get("description")).isEqualTo(article.description().in("es"));
    assertThat(metadata.get("inLanguage")).isEqualTo("es");
    assertThat(metadata.get("dateModified")).isEqualTo(article.changed().toString());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void nameTheSourceAndTheDayOfEveryClinicalSentence(String id) {
    Article article =
        ARTICLES.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    String page = site.get("/learn/" + id + "?lang=en").body();
    String sources = page.substring(page.indexOf("What this rests on"));

    assertThat(article.claims().flatMap(claim -> claim.source().pages().stream()))
        .allSatisfy(address ->
            assertThat(sources).contains("href=\"" + address.toString().replace("&", "&amp;")));
    assertThat(sources.split("November 30, 2026", -1))
        .hasSizeGreaterThan((int) article.claims().count());
  }

  @Test
  void leadToPagesThatAreThere() {
    TreeSet<String> links = new TreeSet<>();
    for (String id : ids()) {
      String page = site.get("/learn/" + id + "?lang=es").body();
      LINK.matcher(page)
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .forEach(links::add);
    }
    LINK.matcher(site.get("/learn?lang=es").body())
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .forEach(links::add);

    assertThat(links)
        .hasSizeGreaterThan(20)
        .allSatisfy(link -> assertThat(site.get(link).statusCode()).as(link).isEqualTo(200));
    ids().forEach(id -> assertThat(links).contains("/learn/" + id + "?lang=es"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/plan", "/help", "/privacy"})
  void areFoundFromOtherPages(String path) {
    assertThat(site.get(path + "?lang=es").body()).contains("href=\"/learn?lang=es\"");
    if (!path.equals("/privacy")) {
      assertThat(Pattern.compile("href=\"/learn[^\"]*\"")
              .matcher(site.get(path).body())
              .results())
          .as("beside the foot")
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void takeASentenceToThePlanWithoutAScript() {
    String page = site.get("/learn/meetings-and-responsibilities").body();

    assertThat(page)
        .contains("action=\"/plan\" method=\"post\"")
        .contains("<textarea id=\"sentence\" name=\"sentence\"");
  }

  @Test
  void areNotThereUnderAnotherName() {
    assertThat(site.get("/learn/nothing").statusCode()).isEqualTo(404);
    assertThat(site.get("/learn/../help-numbers").statusCode()).isNotEqualTo(200);
  }

  @Test
  void standInTheSitemapOfAServerThatKnowsItsAddress() {
    SitemapController named = new SitemapController(
        SiteAddress.of(URI.create("https://rooms.example.org")), new Articles());

    assertThat(named.robots())
        .isEqualTo(
            "User-agent: *\nDisallow: /api/\nSitemap: https://rooms.example.org/sitemap.xml\n");
    ids()
        .forEach(id -> assertThat(named.sitemap())
            .contains("<loc>https://rooms.example.org/learn/" + id + "?lang=es</loc>"));
    assertThat(site.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /api/\n");
    assertThat(site.get("/sitemap.xml").statusCode()).isEqualTo(404);
  }
}
