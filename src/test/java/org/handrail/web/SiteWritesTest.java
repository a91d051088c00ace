package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies sent to the site. */
@Tag("slow")
class SiteWritesTest {

  private static SiteServer site;

  @BeforeAll
  static void serve() {
    site = new SiteServer();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpRequest.Builder search(String body) {
    return site.to("/")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  @Test
  void fromOurOwnPageAreTaken() {
    HttpRequest request =
        search("lat=39.953&lon=-75.165").header("Sec-Fetch-Site", "same-origin").build();

    assertThat(site.send(request).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example",
    "Origin,null"
  })
  void fromAnotherSiteAreRefused(String header, String value) {
    HttpRequest request = search("lat=39.953&lon=-75.165").header(header, value).build();

    assertThat(site.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void ofMoreThanTheRouteNeedsAreRefusedBeforeTheyAreRead() throws IOException {
    String answer = site.raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
        + " application/x-www-form-urlencoded\r\nContent-Length: 70000\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("Connection: close", "at most 64 KiB at once");
  }

  @Test
  void thatAreRefusedLeadBackToTheFormTheyCameFrom() throws IOException {
    String answer = site.raw("POST /plan HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
        + " multipart/form-data; boundary=a\r\nContent-Length: 90000000\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 413");
    assertThat(answer).contains("at most 4 MiB at once. Nothing was kept. Go back and send fewer");
    assertThat(answer.substring(answer.indexOf("<h1>")))
        .containsPattern("<p class=\"actions\">[^§]*href=\"/plan\"");
  }

  @Test
  void thatDoNotSayHowLargeTheyAreAreRefused() throws IOException {
    String answer =
        site.raw("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 411");
  }

  @Test
  void neverPutThePlaceOfAPersonIntoAnAddress() {
    String page = site.send(search("lat=39.953&lon=-75.165").build()).body();

    assertThat(page).contains("method=\"post\"");
    assertThat(links(page)).noneMatch(link -> link.contains("39.9") || link.contains("75.1"));
  }

  @Test
  void answerWithLinksThatLeaveThePageOpen() {
    String answered =
        site.send(search("lat=39.953&lon=-75.165&when=any").build()).body();
    String addressed = site.get("/?near=Philadelphia&when=any").body();

    assertThat(answered)
        .containsPattern("<a href=\"/meetings/[0-9a-f]{20}\" target=\"_blank\""
            + " rel=\"noopener\">[^<]+<span class=\"sr\"> \\(opens in a new tab\\)</span></a>")
        .doesNotContainPattern("<a href=\"/meetings/[0-9a-f]{20}\">");
    assertThat(addressed)
        .containsPattern("<a href=\"/meetings/[0-9a-f]{20}\">")
        .doesNotContain("_blank");
  }

  @Test
  void keepWhatTheySaidWhenTheLanguageChanges() {
    String answered =
        site.send(search("lat=39.953&lon=-75.165&when=any").build()).body();

    assertThat(answered)
        .contains("<button class=\"text-button\" form=\"finder\" formaction=\"/?lang=es\""
            + " formmethod=\"post\" formnovalidate")
        .doesNotContain("href=\"/?lang=es\"");
    assertThat(site.get("/").body()).contains("href=\"/?lang=es\"");
  }

  @Test
  void areTheOnlyWayToSayWhereOneStands() {
    assertThat(site.get("/?lat=39.953&lon=-75.165").body()).contains("method=\"get\"");
  }

  private static List<String> links(String page) {
    return Pattern.compile("href=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
