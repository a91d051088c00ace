package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site refuses, and how it says so. */
@Tag("slow")
class SiteRefusalsTest {

  private static SiteServer site;

  @BeforeAll
  static void serve() {
    site = new SiteServer();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void isAPageThatOffersTheFinder() {
    HttpResponse<String> answer = site.get("/meetings/00000000000000000000");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing at this address", "Find a meeting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings/x", "/meetings/..%3bx", "/meetings/0.ics", "/web/nothing.css"})
  void isNotFoundUnderAnyName(String path) {
    assertThat(site.get(path).statusCode()).isIn(400, 404);
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
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("We could not read that request", "/site/site.css");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"/,PUT,405", "/help,PUT,405", "/api/meetings,DELETE,405"})
  void isNotPossibleByThatMethod(String path, String method, int status) {
    HttpRequest request =
        site.to(path).method(method, BodyPublishers.ofString("x")).build();

    assertThat(site.send(request).statusCode()).isEqualTo(status);
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
        "/?within=moon%00"
      })
  void isSaidWithoutAStackTrace(String path) {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Something in the form needs another look", "role=\"alert\"")
        .doesNotContain("Exception");
  }

  @Test
  void comesBackInTheReadersLanguageWithAllTheRestFilledIn() {
    String page = site.get("/?lang=es&near=Philadelphia&from=25:61&words=farola&within=3mi")
        .body();

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

  /** What calls itself a form with files and says not where one field ends. */
  @ParameterizedTest
  @ValueSource(strings = {"/plan", "/api/plan"})
  void isABodyThatIsNoFormThoughItSaysSo(String path) {
    HttpRequest request = site.to(path)
        .header("Content-Type", "multipart/form-data")
        .POST(BodyPublishers.ofString("{}"))
        .build();

    assertThat(site.send(request).statusCode()).isEqualTo(400);
  }

  @Test
  void isToldToProgramsInEnglish() {
    HttpResponse<String> answer = site.get("/api/meetings?from=25:61", "Accept-Language", "es");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"from\"", "Use a time such as 17:00.");
  }

  @Test
  void isAProblemDocumentForPrograms() {
    HttpResponse<String> answer = site.get("/api/nothing");

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
    String answer = site.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405|501|505).*");
    assertThat(answer).doesNotContain("Exception", "Tomcat", "at org.");
  }

  @Test
  void isRefusedWithTooManyHeaders() throws IOException {
    String headers = "X-Long: " + "y".repeat(20_000) + "\r\n";

    assertThat(site.raw(
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  @Test
  void isRefusedWithTooManyParameters() {
    assertThat(site.get("/?" + "a=b&".repeat(2000)).statusCode()).isEqualTo(400);
  }
}
