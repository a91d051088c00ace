package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.handrail.planner.DocumentKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class PlanApiTest {

  private static final String NEEDED =
      "\"near\":\"39.9526,-75.1652\",\"zone\":\"America/New_York\","
          + "\"from\":\"2026-11-30\",\"meetings\":5";

  private static PlanSite site;

  @BeforeAll
  static void serve() {
    site = new PlanSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode document(String json) {
    HttpResponse<String> answer = site.postJson("/api/plan", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void answersTheDocumentOfTheCommandLine() {
    JsonNode plan = document("{" + NEEDED + "}");

    Set<String> names = new HashSet<>(plan.propertyNames());
    assertThat(names).containsExactlyInAnyOrder(DocumentKeys.plan());
    assertThat(plan.path("picks")).hasSize(5);
    assertThat(plan.path("optimal").asBoolean()).isTrue();
  }

  @Test
  void takesEverySetting() {
    JsonNode plan =
        document("{\"near\":{\"lat\":39.9526,\"lon\":-75.1652},\"zone\":\"America/New_York\","
            + "\"from\":\"2026-11-30\",\"days\":14,\"meetings\":3,\"max_per_day\":2,\"travel\":\"walk\","
            + "\"max_travel\":\"1h30m\",\"arrive_early\":\"10m\",\"stay_after\":\"15m\",\"awake\":\"07:00-24:00\",\"venue\":\"in-person\",\"anywhere\":true,"
            + "\"only\":[\"O\"],\"prefer\":[\"es\"],\"fellowships\":[\"AA\"],\"venues\":[\"in-person\"],"
            + "\"home_group\":\"none\",\"keep\":[],\"pin\":[],\"drop\":[]}");

    assertThat(plan.path("days").asInt()).isEqualTo(14);
    assertThat(plan.path("wanted").asInt()).isEqualTo(6);
    assertThat(plan.path("travel_model").asString()).isEqualTo("walk");
    assertThat(plan.path("picks"))
        .allSatisfy(pick -> assertThat(pick.path("venue").asString()).isEqualTo("in-person"));
  }

  @Test
  void takesATownOrAPostCodeAsHome() {
    JsonNode byCode = document(
        "{\"near\":\"19107\",\"zone\":\"America/New_York\",\"from\":\"2026-12-07\",\"meetings\":1}");

    assertThat(byCode.path("wanted").asInt()).isEqualTo(1);
    assertThat(byCode.path("near").path("name").asString()).startsWith("19107 Philadelphia");
    assertThat(document("{" + NEEDED + "}").path("near").path("name").asString())
        .isEmpty();
    assertThat(byCode.path("picks").path(0).path("travel_min_before").asInt()).isBetween(1, 45);
  }

  @Test
  void plansAroundCommitmentsPinsAndWhatIsDropped() {
    JsonNode first = document("{" + NEEDED + "}");
    JsonNode pick = first.path("picks").get(0);
    String key = "{\"meeting_id\":\"" + pick.path("meeting_id").asString() + "\",\"start\":\""
        + pick.path("start").asString() + "\"}";

    JsonNode busy =
        document("{" + NEEDED + ",\"commitments\":[{\"uid\":\"a\",\"title\":\"Away\",\"start\":\""
            + pick.path("start").asString() + "\",\"end\":\"" + pick.path("end").asString()
            + "\",\"place\":{\"lat\":39.95,\"lon\":-75.16}}]}");
    JsonNode dropped = document("{" + NEEDED + ",\"drop\":[" + key + "]}");
    JsonNode pinned = document(
        "{" + NEEDED.replace("\"meetings\":5", "\"meetings\":1") + ",\"pin\":[" + key + "]}");

    String both = "{" + NEEDED + ",\"pin\":[" + key + "],\"drop\":[" + key + "]}";
    assertThat(site.postJson("/api/plan", both).body()).contains("\"field\":\"pin\"");
    assertThat(busy.path("commitments")).hasSize(1);
    assertThat(keys(busy)).doesNotContain(keyOf(pick));
    assertThat(keys(dropped)).doesNotContain(keyOf(pick));
    assertThat(keys(pinned)).containsExactly(keyOf(pick));
  }

  @Test
  void readsACalendarSentBesideTheSettings() {
    HttpResponse<String> answer = site.postToApi("{" + NEEDED + "}", PlanSite.workWeek());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode plan = JsonMapper.shared().readTree(answer.body());
    assertThat(plan.path("commitments")).hasSizeGreaterThan(4);
    assertThat(plan.path("picks")).hasSize(5);
  }

  @Test
  void namesTheEntriesOfACalendarThatAreNotAsTheyAreWritten() {
    String calendar = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a
        SUMMARY:Choir
        DTSTART:20261201T230000Z
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;BYDAY=Donnerstag
        END:VEVENT
        END:VCALENDAR
        """;

    HttpResponse<String> answer =
        site.postToApi("{" + NEEDED + "}", calendar.getBytes(StandardCharsets.UTF_8));

    JsonNode plan = JsonMapper.shared().readTree(answer.body());
    assertThat(plan.path("rejected_calendar_entries").asInt()).isZero();
    assertThat(plan.path("calendar_notes").toString())
        .isEqualTo("[{\"line\":2,\"title\":\"Choir\",\"reason\":\"A part of the entry's repeat rule"
            + " cannot be read. It counts on every day that may be meant.\"}]");
  }

  @Test
  void refusesAnUnreadableCalendarByName() {
    HttpResponse<String> answer =
        site.postToApi("{" + NEEDED + "}", "hello".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"calendar\"", "type your hours");
  }

  @Test
  void saysThatACalendarIsEmpty() {
    HttpResponse<String> answer = site.postToApi("{" + NEEDED + "}", new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"field\":\"calendar\"", "This file is empty. Save it again");
  }

  @Test
  void saysThatAPlaceIsNotKnown() {
    HttpResponse<String> answer =
        site.postJson("/api/plan", "{" + NEEDED.replace("39.9526,-75.1652", "Qqzzy") + "}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"field\":\"near\"", "No place of this name is known here. Name a town")
        .doesNotContain("Qqzzy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"risk\":[] | risk",
        "\"days\":0 | days",
        "\"days\":\"7\" | days",
        "\"days\":1.5 | days",
        "\"max_per_day\":0 | max_per_day",
        "\"travel\":\"boat\" | travel",
        "\"max_travel\":\"long\" | max_travel",
        "\"max_travel\":\"99h9999m\" | max_travel",
        "\"awake\":\"22:00-06:00\" | awake",
        "\"venue\":\"hybrid\" | venue",
        "\"venues\":[\"moon\"] | venues",
        "\"only\":[null] | only",
        "\"only\":\"O\" | only",
        "\"keep\":[{\"meeting_id\":\"x\",\"start\":\"2026-11-30T18:00:00-05:00\"}] | keep.meeting_id",
        "\"pin\":[{\"meeting_id\":\"00000000000000000000\",\"start\":\"2026-11-30T18:00:00-05:00\"}] | pin",
        "\"drop\":[{\"meeting_id\":\"00000000000000000000\",\"start\":\"soon\"}] | drop.start",
        "\"commitments\":[{\"uid\":\"a\",\"start\":\"x\",\"end\":\"y\"}] | commitments.0.start",
        "\"commitments\":[{\"uid\":\"a\",\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"2026-11-30T18:00:00Z\"},"
            + "{\"uid\":\"b\",\"start\":\"2026-11-30T18:00:00Z\",\"end\":\"2026-11-30T17:59:00Z\"}] | commitments.1.end",
        "\"commitments\":[{\"uid\":\"a\",\"colour\":\"red\"}] | commitments.0.colour",
        "\"commitments\":[null] | commitments.0"
      })
  void namesTheFieldThatCannotBeUsed(String extra, String field) {
    HttpResponse<String> answer = site.postJson("/api/plan", "{" + NEEDED + "," + extra + "}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"arrive_early\":5 | Write a text in quotation marks, such as \\\"5m\\\".",
        "\"days\":\"7\" | Write a whole number, without quotation marks.",
        "\"anywhere\":\"yes\" | Write true or false, without quotation marks.",
        "\"only\":\"O\" | Write a list of texts, such as [",
        "\"commitments\":{} | Write a list of objects: [{",
        "\"pin\":[1] | Write an object, in braces: {",
        "\"only\":[1] | Write a text in quotation marks.",
        "\"venue\":\"moon\" | Use in-person, online, either, prefer-in-person or prefer-online."
      })
  void saysWhichKindOfValueIsWanted(String extra, String sentence) {
    HttpResponse<String> answer = site.postJson("/api/plan", "{" + NEEDED + "," + extra + "}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence).doesNotContain("right kind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | near",
        "[] | settings",
        "null | settings",
        "{ | settings",
        "{\"near\":\"91,0\",\"zone\":\"UTC\",\"from\":\"2026-11-30\",\"meetings\":1} | near",
        "{\"near\":\"NaN,0\",\"zone\":\"UTC\",\"from\":\"2026-11-30\",\"meetings\":1} | near",
        "{\"near\":\"1,1\",\"zone\":\"Mars\",\"from\":\"2026-11-30\",\"meetings\":1} | zone",
        "{\"near\":\"1,1\",\"zone\":\"UTC\",\"from\":\"30.11.2026\",\"meetings\":1} | from",
        "{\"near\":\"1,1\",\"zone\":\"UTC\",\"from\":\"2026-11-30\"} | meetings",
        "{\"near\":\"1,1\",\"zone\":\"UTC\",\"from\":\"2026-11-30\",\"meetings\":101} | meetings"
      })
  void namesWhatIsMissingOrWrong(String json, String field) {
    HttpResponse<String> answer = site.postJson("/api/plan", json);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void refusesMoreThanFourMebibytes() {
    HttpResponse<String> answer =
        site.postJson("/api/plan", "{\"near\":\"" + "x".repeat(4 * 1024 * 1024) + "\"}");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("4 MiB", "fewer months");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "; filename=\"settings.json\"", "; filename=\"\""})
  void takesSettingsBesideACalendarWithAndWithoutTheNameOfAFile(String named) {
    String calendar = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a
        SUMMARY:Choir
        DTSTART:20261201T230000Z
        DTEND:20261202T000000Z
        END:VEVENT
        END:VCALENDAR
        """;

    HttpResponse<String> answer =
        site.postToApi("{" + NEEDED + "}", named, calendar.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"title\":\"Choir\"");
  }

  private static Set<String> keys(JsonNode plan) {
    Set<String> keys = new HashSet<>();
    plan.path("picks").forEach(pick -> keys.add(keyOf(pick)));
    return keys;
  }

  private static String keyOf(JsonNode pick) {
    return pick.path("meeting_id").asString() + pick.path("start").asString();
  }

  @Test
  void takesWhatIsSaidOfPlaces() throws Exception {
    String week = "\"near\":\"39.9526,-75.1652\",\"zone\":\"America/New_York\","
        + "\"from\":\"2026-11-30\",\"meetings\":5,\"commitments\":[{\"uid\":\"a\",\"title\":\"Football\","
        + "\"start\":\"2026-11-30T18:00:00-05:00\",\"end\":\"2026-11-30T19:00:00-05:00\"}]";

    JsonNode asked = document("{" + week + "}");
    JsonNode said = document("{" + week + ",\"places\":[{\"text\":\"football\",\"at\":\"home\"}]}");

    assertThat(asked.path("unplaced").path(0).asString()).isEqualTo("a");
    assertThat(asked.path("commitments").path(0).path("place").isNull()).isTrue();
    assertThat(said.path("unplaced")).isEmpty();
    assertThat(said.path("commitments").path(0).path("place").path("from").asString())
        .isEqualTo("home");
    assertThat(site.postJson(
                "/api/plan", "{" + week + ",\"places\":[{\"text\":\"x\",\"at\":\"moon\"}]}")
            .body())
        .contains("places.at");
  }
}
