package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.Directory;
import org.handrail.help.HelpAdvice;
import org.handrail.help.HelpNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** "Help now" as it reaches a browser. */
@Tag("slow")
class HelpPageTest {

  private static ConfigurableApplicationContext site;
  private static int port;

  @BeforeAll
  static void serve() {
    site = new SpringApplicationBuilder(TestSite.class).run("--server.port=0");
    port = Integer.parseInt(site.getEnvironment().getRequiredProperty("local.server.port"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void saysOfEachLineWhatWasConfirmedOfIt() {
    assertThat(first("/help", "en-US"))
        .contains("988 Suicide & Crisis Lifeline. Mental health, suicide, alcohol and drugs. At any"
            + " hour. The call is free. In English and Spanish. Text 988");
    assertThat(first("/help", "en-AU"))
        .contains("At any hour. Free from mobile phones, the price of a local call from a landline."
            + " Text 0477 13 11 14");
    assertThat(first("/help", "en-GB"))
        .contains("Samaritans. Somebody to talk to in a bad hour. At any hour. The call is free.")
        .contains("Not in Northern Ireland.")
        .doesNotContain("Text ");
    assertThat(first("/help", "en-DE")).contains("Often busy: please keep trying.");
  }

  @Test
  void warnsOfABusyLineAlsoWhereItStandsBrieflyAmongOtherCountries() {
    assertThat(text(get("/help", "en-US")))
        .contains(
            "TelefonSeelsorge. Somebody to talk to in a bad hour. Often busy: please keep trying.")
        .contains("Not in Northern Ireland.");
  }

  @Test
  void keepsTheReadersCountryWhenTheyReadAnotherLanguage() {
    assertThat(first("/help?lang=es", "en-US,en;q=0.8"))
        .contains("911 Peligro de muerte:")
        .contains("988 988 Suicide & Crisis Lifeline.");
    assertThat(first("/help", "es-419,es-MX;q=0.9")).contains("Línea de la Vida");
  }

  @Test
  void namesNoCountryAsTheReadersWithoutAHintOfIt() {
    assertThat(get("/help", "fr")).doesNotContain("help-first").contains("tel:911", "tel:112");
  }

  @Test
  void saysUnderTheAdviceAndForEveryNumberWhereItWasReadAndWhen() {
    String page = get("/help", "en-US");

    assertThat(text(page))
        .contains("Sources: CDC; Prevent Overdose WA; World Health Organization. Looked up on"
            + " November 23, 2026.")
        .contains("024, Spain: RTVE; Faro de Vigo (www.rtve.es, www.farodevigo.es), November 23,"
            + " 2026");
    String sources = page.substring(page.indexOf("class=\"sources\""));
    assertThat(count("<li>", sources))
        .isEqualTo(HelpNumber.all().size() + HelpAdvice.all().size());
  }

  @Test
  void saysWhenAMeetingStartsAndLetsOneJoinIt() {
    String page = get("/help", "en-US");

    assertThat(page)
        .containsPattern("(?s)<ol class=\"rail\">.*<time datetime=\"2026-11-24T2[23]:"
            + "[0-9:]+Z\"><strong>[0-9]+:[0-9]{2}.[AP]M</strong></time>");
    assertThat(page)
        .containsPattern("<a class=\"button\" href=\"https://[^\"]+\""
            + " rel=\"noreferrer\">Join online<span class=\"sr\">: ");
    assertThat(page).doesNotContain("href=\"http:");
  }

  @Test
  void namesTheNearestMeetingsOnlyWhenItKnowsWhereOneIs() {
    assertThat(text(get("/help", "en-US"))).doesNotContain("Near you, in person");

    String page = post("lat=39.953&lon=-75.165");

    assertThat(text(page)).contains("Near you, in person", "From anywhere, online");
    assertThat(page)
        .containsPattern("(?s)Near you.*<ol class=\"rail\">.*<a href=\"/meetings/[0-9a-f]{20}\""
            + " target=\"_blank\".* mi away.*From anywhere")
        .doesNotContain("?lat", "lon=");
    assertThat(text(post("lat=0&lon=0"))).contains("No meeting in person on our lists is near you");
  }

  @Test
  void showsTheNumbersWhateverComesAsAPlace() {
    for (String place : List.of("lat=x&lon=y", "lat=91&lon=0", "lat=NaN&lon=1e3", "lat=1", "")) {
      assertThat(post(place)).contains("tel:911").doesNotContain("Near you, in person");
    }
  }

  @Test
  void standsOnThePageOfAFailureItself() {
    try (ConfigurableApplicationContext broken =
        new SpringApplicationBuilder(BrokenSite.class).run("--server.port=0")) {
      int at = Integer.parseInt(broken.getEnvironment().getRequiredProperty("local.server.port"));

      assertThat(text(send(at, "/", "en-US")))
          .contains("Something went wrong on our side", "If you need somebody now", "988")
          .doesNotContain("112");
      assertThat(text(send(at, "/", "fr")))
          .contains("112 Germany. Danger to life", "911 United States");
      assertThat(send(at, "/meetings/none", "en-US")).doesNotContain("tel:");
    }
  }

  /** {@link TestSite} with a directory that fails at everything; no component, or every scan would find it. */
  @Import(TestSite.class)
  static class BrokenSite {

    @Bean
    @Primary
    Directory broken() {
      return (Directory) Proxy.newProxyInstance(
          Directory.class.getClassLoader(),
          new Class<?>[] {Directory.class},
          (self, method, arguments) -> {
            throw new IllegalStateException("broken");
          });
    }
  }

  private static int count(String what, String page) {
    return page.split(Pattern.quote(what), -1).length - 1;
  }

  /** The words of the numbers that stand on top. */
  private static String first(String path, String languages) {
    Matcher matcher =
        Pattern.compile("(?s)class=\"help-first\".*?</section>").matcher(get(path, languages));
    assertThat(matcher.find()).isTrue();
    return text("<" + matcher.group());
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "").replace("&amp;", "&").replaceAll("\\s+", " ");
  }

  private static String get(String path, String languages) {
    return send(port, path, languages);
  }

  private static String post(String body) {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/help"))
        .header("Accept-Language", "en-US")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build());
  }

  private static String send(int at, String path, String languages) {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
        .header("Accept-Language", languages)
        .build());
  }

  private static String send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
