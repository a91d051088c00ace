package org.handrail.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A path is the one that a route has, however it was written. */
class RequestedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/record/en, /record/en",
    "/%72ecord/en, /record/en",
    "/recor%64, /record",
    "/record;a=b/en;c, /record/en",
    "/api/%61ccount/, /api/account/",
    "/caf%C3%A9, /café",
    "/%2572ecord, /%72ecord",
    "/100%, /100%",
    "/, /"
  })
  void isDecodedOnceAndWithoutParameters(String written, String path) {
    assertThat(RequestedPath.of(new MockHttpServletRequest("GET", written))).isEqualTo(path);
  }

  @Test
  void isWhatWasAskedForWhileAnErrorPageIsShown() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/%61pi/plan");

    assertThat(RequestedPath.asked(request)).isEqualTo("/api/plan");
    assertThat(RequestedPath.of(request)).isEqualTo("/error");
  }
}
