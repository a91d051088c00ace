package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, and what the finder and a meeting say. */
@Tag("slow")
class SiteTest {

  private static SiteServer site;

  @BeforeAll
  static void serve() {
    site = new SiteServer();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Nested
  class EveryAnswer {

    @ParameterizedTest
    @ValueSource(
        strings = {"/", "/help", "/nothing", "/api/meetings", "/api/nothing", "/site/site.css"})
    void forbidsWhatNoPageNeedsAndSetsNoCookie(String path) {
      HttpResponse<String> answer = site.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValue(
              "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types"
                  + " own-scripts");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
          .startsWith("geolocation=(self)");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    /** A classic script counts as one without a hash unless it is asked for as if it came from elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/plan", "/help", "/nothing", "/site/offline"})
    void statesTheHashOfEveryScript(String path) {
      HttpResponse<String> answer = site.get(path);

      assertThat(Pattern.compile("<script[^>]*src=[^>]*>|<link rel=\"modulepreload\"[^>]*>")
              .matcher(answer.body())
              .results()
              .map(MatchResult::group))
          .hasSizeGreaterThan(2)
          .allSatisfy(script -> assertThat(script)
              .containsPattern("integrity=\"sha256-[A-Za-z0-9+/]{43}=\"")
              .containsPattern("type=\"module\"|modulepreload|crossorigin"));
    }

    /** Else a browser would run a page of a new release with scripts of the old one, or rather not run them. */
    @ParameterizedTest
    @ValueSource(strings = {"/site/leave.js", "/planner/plan.js", "/site/site.css"})
    void isAskedForAgainEachTimeAndFetchedOnlyWhenItIsAnother(String path) {
      HttpResponse<String> first = site.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = site.get(path, "If-None-Match", tag);

      assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/meetings", "/site/site.css"})
    void isCompressedForABrowserThatCanReadIt(String path) {
      HttpResponse<String> packed = site.get(path, "Accept-Encoding", "gzip");
      HttpResponse<String> plain = site.get(path);

      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(String.join(",", packed.headers().allValues("Vary")))
          .containsIgnoringCase("Accept-Encoding");
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(plain.body()).isNotEmpty();
    }

    @Test
    void isNotKeptByTheBrowserWhenItIsAPage() {
      assertThat(site.get("/").headers().firstValue("Cache-Control").orElse(""))
          .contains("no-store");
    }
  }

  @Nested
  class Languages {

    @Test
    void followTheBrowserAndElseAreEnglish() {
      assertThat(site.get("/help", "Accept-Language", "es-MX,en;q=0.5").body())
          .contains("<html lang=\"es\">", "A quién llamar ahora");
      assertThat(site.get("/help", "Accept-Language", "fr,de").body())
          .contains("<html lang=\"en\">");
    }

    @Test
    void followTheAddressBeforeTheBrowserAndStayInLinks() {
      String page = site.get("/?lang=es&when=any", "Accept-Language", "en-US").body();

      assertThat(page)
          .contains(
              "<html lang=\"es\">", "href=\"/help?lang=es\"", "href=\"/?when=any&amp;lang=en\"");
    }

    @Test
    void leaveDistancesInTheHabitOfTheBrowsersFirst() {
      String path = "/?near=Philadelphia&when=any";

      assertThat(site.get(path, "Accept-Language", "nl-NL,nl;q=0.9,en-US;q=0.8").body())
          .contains(" km)", ">25 km</option>", "data-habit=\"en-NL\"")
          .doesNotContain(" mi)");
      assertThat(site.get(path, "Accept-Language", "nl,en-US;q=0.7,en;q=0.3").body())
          .contains(" km)", "data-habit=\"en\"");
      assertThat(
              site.get(path + "&lang=es", "Accept-Language", "en-US,en;q=0.9").body())
          .contains(" mi)", "data-habit=\"es-US\"");
    }

    @Test
    void areRefusedByNobody() {
      assertThat(site.get("/?lang=xx").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Results {

    @Test
    void nearAPlaceOnAnyDayAreCalledThat() {
      assertThat(site.get("/?near=Philadelphia&when=any").body())
          .contains("<h1>Meetings near Philadelphia</h1>");
      assertThat(site.get("/?near=Philadelphia&when=any&order=soonest").body())
          .contains("<h1>The next meetings</h1>");
      assertThat(site.get("/?near=Philadelphia&when=any&lang=es").body())
          .contains("<h1>Reuniones cerca de Philadelphia</h1>");
    }

    @Test
    void countAsOnlineTooOnlyWhatIsNotListedAlready() {
      Matcher online = Pattern.compile("\"count\":(\\d+)")
          .matcher(site.get("/api/meetings?venue=online&limit=1").body());
      assertThat(online.find()).isTrue();

      assertThat(site.get("/?near=Philadelphia&when=any").body())
          .contains("Also " + online.group(1) + " meetings online at that time");
    }

    @Test
    void offerRoundDistancesInTheReadersUnit() {
      assertThat(site.get("/", "Accept-Language", "en-US").body())
          .contains("<option value=\"1mi\">1 mi<", "<option value=\"15mi\" selected>15 mi<");
      assertThat(site.get("/", "Accept-Language", "de-DE").body())
          .contains("<option value=\"2\">2 km<", "<option value=\"25\" selected>25 km<");
      assertThat(site.get("/?near=Philadelphia&within=30", "Accept-Language", "de-DE")
              .body())
          .contains("<option value=\"30\" selected>30 km<");
      assertThat(site.get("/?near=Philadelphia&within=3mi&when=any", "Accept-Language", "en-US")
              .body())
          .contains("within 3 mi of Philadelphia");
    }
  }

  @Nested
  class AMeeting {

    private static String page(Meeting meeting) {
      return site.get("/meetings/" + meeting.id().value()).body();
    }

    @Test
    void isFoundByAWayThatEveryDeviceOpens() {
      assertThat(page(ShownMeetings.endless()))
          .contains(
              "<a class=\"button main\" href=\"https://www.openstreetmap.org/directions?to=52.521%2C13.406\""
                  + " rel=\"noreferrer\" aria-describedby=\"way-note\">Find the way</a>",
              "<a class=\"button\" href=\"geo:52.521,13.406?q=52.521,13.406\">Open in a map app on this"
                  + " phone</a>");
    }

    @Test
    void showsALinkThatIsNotSecureAndDoesNotOpenIt() {
      assertThat(page(ShownMeetings.endless()))
          .contains(
              "The list gives a link that is not secure (http)",
              "<p>http://meet.example.org/" + ShownMeetings.ENDLESS + "</p>")
          .doesNotContain("href=\"http:");
      assertThat(page(ShownMeetings.elsewhere()))
          .contains("href=\"https://meet.example.org/noche\"")
          .doesNotContain("not secure");
    }
  }
}
