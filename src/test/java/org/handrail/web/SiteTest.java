package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole chain from the socket to the answer, on the invented meetings of {@link TestSite}. */
@Tag("slow")
class SiteTest {

  private static ConfigurableApplicationContext site;
  private static int port;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void serve() {
    site = new SpringApplicationBuilder(TestSite.class).run("--server.port=0");
    port = Integer.parseInt(site.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the server says, as far as it comes before a pause, to bytes that no well-behaved client would send. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(1500); // the server waits longer for the rest of a body that it refused
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException e) {
        assertThat(answer.size()).as("bytes answered").isPositive();
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  @Nested
  class EveryAnswer {

    @ParameterizedTest
    @ValueSource(
        strings = {"/", "/help", "/nothing", "/api/meetings", "/api/nothing", "/web/site.css"})
    void forbidsWhatNoPageNeedsAndSetsNoCookie(String path) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types"
              + " 'none'");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
          .startsWith("geolocation=(self)");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void isNotKeptByTheBrowserWhenItIsAPage() {
      assertThat(get("/").headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Nested
  class Languages {

    @Test
    void followTheBrowserAndElseAreEnglish() {
      assertThat(get("/help", "Accept-Language", "es-MX,en;q=0.5").body())
          .contains("<html lang=\"es\">", "A quién llamar ahora");
      assertThat(get("/help", "Accept-Language", "fr,de").body()).contains("<html lang=\"en\">");
    }

    @Test
    void followTheAddressBeforeTheBrowserAndStayInLinks() {
      String page = get("/?lang=es&when=any", "Accept-Language", "en-US").body();

      assertThat(page)
          .contains(
              "<html lang=\"es\">", "href=\"/help?lang=es\"", "href=\"/?when=any&amp;lang=en\"");
    }

    @Test
    void leaveDistancesInTheHabitOfTheBrowsersFirst() {
      String path = "/?near=Philadelphia&when=any";

      assertThat(get(path, "Accept-Language", "nl-NL,nl;q=0.9,en-US;q=0.8").body())
          .contains(" km)", ">25 km</option>", "data-habit=\"en-NL\"")
          .doesNotContain(" mi)");
      assertThat(get(path, "Accept-Language", "nl,en-US;q=0.7,en;q=0.3").body())
          .contains(" km)", "data-habit=\"en\"");
      assertThat(get(path + "&lang=es", "Accept-Language", "en-US,en;q=0.9").body())
          .contains(" mi)", "data-habit=\"es-US\"");
    }

    @Test
    void areRefusedByNobody() {
      assertThat(get("/?lang=xx").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class Results {

    @Test
    void nearAPlaceOnAnyDayAreCalledThat() {
      assertThat(get("/?near=Philadelphia&when=any").body())
          .contains("<h1>Meetings near Philadelphia</h1>");
      assertThat(get("/?near=Philadelphia&when=any&order=soonest").body())
          .contains("<h1>The next meetings</h1>");
      assertThat(get("/?near=Philadelphia&when=any&lang=es").body())
          .contains("<h1>Reuniones cerca de Philadelphia</h1>");
    }

    @Test
    void countAsOnlineTooOnlyWhatIsNotListedAlready() {
      Matcher online = Pattern.compile("\"count\":(\\d+)")
          .matcher(get("/api/meetings?venue=online&limit=1").body());
      assertThat(online.find()).isTrue();

      assertThat(get("/?near=Philadelphia&when=any").body())
          .contains("Also " + online.group(1) + " meetings online at that time");
    }

    @Test
    void offerRoundDistancesInTheReadersUnit() {
      assertThat(get("/", "Accept-Language", "en-US").body())
          .contains("<option value=\"1mi\">1 mi<", "<option value=\"15mi\" selected>15 mi<");
      assertThat(get("/", "Accept-Language", "de-DE").body())
          .contains("<option value=\"2\">2 km<", "<option value=\"25\" selected>25 km<");
      assertThat(
              get("/?near=Philadelphia&within=30", "Accept-Language", "de-DE").body())
          .contains("<option value=\"30\" selected>30 km<");
      assertThat(get("/?near=Philadelphia&within=3mi&when=any", "Accept-Language", "en-US")
              .body())
          .contains("within 3 mi of Philadelphia");
    }
  }

  @Nested
  class AMeeting {

    private static String page(Meeting meeting) {
      return get("/meetings/" + meeting.id().value()).body();
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

  @Nested
  class WhatCannotBe {

    @Test
    void isAPageThatOffersTheFinder() {
      HttpResponse<String> answer = get("/meetings/00000000000000000000");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("There is nothing at this address", "Find a meeting");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/meetings/x", "/meetings/..%3bx", "/meetings/0.ics", "/web/nothing.css"})
    void isNotFoundUnderAnyName(String path) {
      assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/meetings/..%2f",
          "/meetings/..%2F..%2Fetc",
          "/web/..%5cx",
          "/%2e%2e%2f",
          "/meetings/..%3bx"
        })
    void isRefusedOnAPageOfOursWithTheHeadersOfEveryAnswer(String path) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("We could not read that request", "/web/site.css");
      assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"/,PUT,405", "/help,PUT,405", "/api/meetings,DELETE,405"})
    void isNotPossibleByThatMethod(String path, String method, int status) {
      HttpRequest request =
          to(path).method(method, BodyPublishers.ofString("x")).build();

      assertThat(send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/?when=yesterday",
          "/?within=-5",
          "/?from=25:61",
          "/?show=0",
          "/?order=best",
          "/?venue=moon",
          "/?near=%00"
        })
    void isSaidWithoutAStackTrace(String path) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Something in the form needs another look", "role=\"alert\"")
          .doesNotContain("Exception");
    }

    @Test
    void comesBackInTheReadersLanguageWithAllTheRestFilledIn() {
      String page =
          get("/?lang=es&near=Philadelphia&from=25:61&words=farola&within=3mi").body();

      assertThat(page)
          .contains(
              "Algo del formulario hay que revisarlo",
              "<a class=\"text-link\" href=\"#from\">Empieza a partir de: Escriba una hora como"
                  + " 17:30.</a>",
              "id=\"from-trouble\">Escriba una hora como 17:30.</p>",
              "name=\"from\" value=\"25:61\"",
              "name=\"near\" value=\"Philadelphia\"",
              "name=\"words\" maxlength=\"200\" value=\"farola\"",
              "<option value=\"3mi\" selected>")
          .doesNotContain("Use a time", "class=\"rail");
    }

    @Test
    void isToldToProgramsInEnglish() {
      HttpResponse<String> answer = get("/api/meetings?from=25:61", "Accept-Language", "es");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"from\"", "Use a time such as 17:00.");
    }

    @Test
    void isAProblemDocumentForPrograms() {
      HttpResponse<String> answer = get("/api/nothing");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body()).contains("\"status\":404", "\"title\":\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GET /%2e%2e%2fetc/passwd HTTP/1.1", "GET /..%2f HTTP/1.1", "GET /a;b=c HTTP/1.1",
          "GET /%zz HTTP/1.1", "GET /%c0%ae%c0%ae/ HTTP/1.1", "GET /\\x HTTP/1.1",
          "GET / HTTP/9.9", "FOO / HTTP/1.1", "nonsense"
        })
    void isRefusedFromBytesThatNoBrowserSends(String line) throws IOException {
      String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

      assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|501|505).*");
      assertThat(answer).doesNotContain("Exception", "Tomcat", "at org.");
    }

    @Test
    void isRefusedWithTooManyHeaders() throws IOException {
      String headers = "X-Long: " + "y".repeat(20_000) + "\r\n";

      assertThat(
              raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n"))
          .startsWith("HTTP/1.1 4");
    }

    @Test
    void isRefusedWithTooManyParameters() {
      assertThat(get("/?" + "a=b&".repeat(2000)).statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class Writes {

    private static HttpRequest.Builder search(String body) {
      return to("/")
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(body));
    }

    @Test
    void fromOurOwnPageAreTaken() {
      HttpRequest request = search("lat=39.953&lon=-75.165")
          .header("Sec-Fetch-Site", "same-origin")
          .build();

      assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
      "Sec-Fetch-Site,cross-site",
      "Sec-Fetch-Site,same-site",
      "Origin,https://evil.example",
      "Origin,null"
    })
    void fromAnotherSiteAreRefused(String header, String value) {
      HttpRequest request =
          search("lat=39.953&lon=-75.165").header(header, value).build();

      assertThat(send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void ofMoreThanTheRouteNeedsAreRefusedBeforeTheyAreRead() throws IOException {
      String answer = raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
          + " application/x-www-form-urlencoded\r\nContent-Length: 70000\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 413").contains("Connection: close");
    }

    @Test
    void thatDoNotSayHowLargeTheyAreAreRefused() throws IOException {
      String answer =
          raw("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 411");
    }

    @Test
    void neverPutThePlaceOfAPersonIntoAnAddress() {
      String page = send(search("lat=39.953&lon=-75.165").build()).body();

      assertThat(page).contains("method=\"post\"");
      assertThat(links(page)).noneMatch(link -> link.contains("39.9") || link.contains("75.1"));
    }

    @Test
    void answerWithLinksThatLeaveThePageOpen() {
      String answered = send(search("lat=39.953&lon=-75.165&when=any").build()).body();
      String addressed = get("/?near=Philadelphia&when=any").body();

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
      String answered = send(search("lat=39.953&lon=-75.165&when=any").build()).body();

      assertThat(answered)
          .contains("<button class=\"text-button\" form=\"finder\" formaction=\"/?lang=es\""
              + " formmethod=\"post\" formnovalidate")
          .doesNotContain("href=\"/?lang=es\"");
      assertThat(get("/").body()).contains("href=\"/?lang=es\"");
    }

    @Test
    void areTheOnlyWayToSayWhereOneStands() {
      assertThat(get("/?lat=39.953&lon=-75.165").body()).contains("method=\"get\"");
    }

    private static List<String> links(String page) {
      return java.util.regex.Pattern.compile("href=\"([^\"]*)\"")
          .matcher(page)
          .results()
          .map(match -> match.group(1))
          .toList();
    }
  }
}
