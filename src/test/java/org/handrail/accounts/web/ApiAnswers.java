package org.handrail.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests look for in answers. */
final class ApiAnswers {

  private ApiAnswers() {}

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Holds that the answer is a refusal of this status and code. */
  static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).path("code").asString("")).isEqualTo(code);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }
}
