package org.handrail.site.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the one translator makes of each kind of refusal, here with a part of the API that has its own words. */
class ProblemAdviceTest {

  private static final String JSON = "application/problem+json";

  private final MockMvcTester client =
      MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Refusing())
          .setControllerAdvice(new ProblemAdvice(List.of(), List.of(new Wordless()), texts()))
          .setLocaleResolver(
              new org.springframework.web.servlet.i18n.FixedLocaleResolver(Locale.ENGLISH))
          .build());

  private @Nullable RuntimeException failure;

  /** An inner class, so that the tests of the whole server do not find it. */
  @RestController
  final class Refusing {

    @GetMapping({"/api/open", "/api/wordless", "/page"})
    String answer() {
      if (failure != null) {
        throw failure;
      }
      return "";
    }

    @GetMapping(path = "/data", produces = "application/json")
    String data() {
      return answer();
    }
  }

  private static final class Wordless implements ProblemCustomizer {

    @Override
    public boolean owns(String path) {
      return path.equals("/api/wordless");
    }

    @Override
    public void addHeaders(Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
      headers.set("X-Refused", refusal.code().code());
    }
  }

  private static StaticMessageSource texts() {
    StaticMessageSource texts = new StaticMessageSource();
    for (String kind : List.of("400", "404", "500", "503")) {
      texts.addMessage("error." + kind + ".title", Locale.ENGLISH, "Title " + kind);
      texts.addMessage("error." + kind + ".text", Locale.ENGLISH, "Text " + kind);
    }
    return texts;
  }

  private void assertAnswers(RuntimeException failure, String path, int status, String body) {
    this.failure = failure;
    assertThat(client.get().uri(path))
        .hasStatus(status)
        .hasContentType(JSON)
        .bodyText()
        .isEqualTo(body);
  }

  @Test
  void tellsTheFieldAndWhatToDo() {
    assertAnswers(
        new InvalidParameter("near", "Write a place."),
        "/api/open",
        400,
        "{\"title\":\"Title 400\",\"status\":400,\"detail\":\"Write a place.\","
            + "\"code\":\"bad-request\",\"field\":\"near\"}");
  }

  @Test
  void tellsTheTextOfTheStatusWhereARefusalHasNoSentence() {
    assertAnswers(
        new NotFound(),
        "/api/open",
        404,
        "{\"title\":\"Title 404\",\"status\":404,\"detail\":\"Text 404\",\"code\":\"not-found\"}");
  }

  @Test
  void tellsTheCodeAloneWhereTheCallerHasTheWords() {
    assertAnswers(
        new InvalidParameter("near", "Write a place."),
        "/api/wordless",
        400,
        "{\"status\":400,\"code\":\"bad-request\",\"field\":\"near\"}");
    assertAnswers(new NotFound(), "/api/wordless", 404, "{\"status\":404,\"code\":\"not-found\"}");
    assertThat(client.get().uri("/api/wordless")).hasHeader("X-Refused", "not-found");
  }

  @Test
  void tellsWhenToComeAgainInWholeSeconds() {
    this.failure = new RateLimited(Duration.ofMillis(1001));
    assertThat(client.get().uri("/api/open")).hasStatus(429).hasHeader("Retry-After", "2");

    this.failure = new Overloaded(Duration.ofMillis(1));
    assertThat(client.get().uri("/api/wordless")).hasStatus(503).hasHeader("Retry-After", "1");
  }

  @Test
  void saysNothingOfWhatFailedInside() {
    assertAnswers(
        new IllegalStateException("zebrafish"),
        "/api/wordless",
        500,
        "{\"title\":\"Title 500\",\"status\":500,\"detail\":\"Text 500\",\"code\":\"broken\"}");
  }

  @Test
  void answersAProgramWhereverARouteGivesJson() {
    assertAnswers(
        new InvalidParameter("near", "Write a place."),
        "/data",
        400,
        "{\"title\":\"Title 400\",\"status\":400,\"detail\":\"Write a place.\","
            + "\"code\":\"bad-request\",\"field\":\"near\"}");
  }

  @Test
  void answersAPageOutsideOfTheApi() {
    this.failure = new InvalidParameter("near", "Write a place.");

    assertThat(client.get().uri("/page"))
        .hasStatus(400)
        .hasViewName("site/error")
        .model()
        .containsEntry("kind", "400")
        .containsEntry("detail", "Write a place.");
  }
}
