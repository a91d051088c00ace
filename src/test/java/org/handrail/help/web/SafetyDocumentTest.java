package org.handrail.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.handrail.help.HelpNumber;
import org.handrail.help.SafetyCard;
import org.handrail.help.SuggestedStrategy;
import org.handrail.help.screen.DangerWords;
import org.handrail.web.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class SafetyDocumentTest {

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
  void holdsEveryNumberCardStrategyAndStepInTheLanguageAskedFor() {
    HttpResponse<String> answer = site.get("/help/safety.json?lang=es");
    JsonNode document = JsonMapper.shared().readTree(answer.body());

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(document.path("language").stringValue()).isEqualTo("es");
    assertThat(document.path("numbers")).hasSize(HelpNumber.all().size());
    assertThat(document.path("cards")).hasSize(SafetyCard.all().size());
    assertThat(document.path("strategies")).hasSize(SuggestedStrategy.all().size());
    assertThat(document.path("lapse")).hasSize(6);
    assertThat(document.path("cards").path(0).path("text").stringValue())
        .startsWith("Primero: ¿está a salvo?");
    assertThat(document.path("cards").path(0).path("emergency").booleanValue()).isTrue();
    assertThat(document.path("numbers").path(0).path("link").stringValue()).isEqualTo("tel:911");
  }

  @Test
  void bringsThePhrasesThatTheDeviceLooksFor() {
    HttpResponse<String> answer = site.get("/help/danger-words.txt");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(DangerWords.of(answer.body()).find("Quiero morir")).hasSize(1);
  }

  @Test
  void tellsCachesThatTheLanguageMatters() {
    HttpResponse<String> answer =
        site.get("/help/safety.json", "Accept-Language", "es-MX,es;q=0.9");

    assertThat(answer.headers().allValues("Vary"))
        .anySatisfy(named -> assertThat(named).containsIgnoringCase("accept-language"));
    assertThat(answer.body()).contains("\"language\":\"es\"");
    assertThat(site.get("/help/safety.json").body()).contains("\"language\":\"en\"");
  }
}
