package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.web.ApiAsker.examples;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handrail.web.DescribedApi.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That what is read is as described, and that what the description does not allow is refused. */
@Tag("slow")
class ApiAnswersTest {

  private static final String NO_ID = "00000000-0000-4000-8000-000000000000";

  /** Lists with all that is described, of every kind of thing. */
  private static final List<String> AT_LENGTH = List.of(
      "/api/meetings?limit=1000&near=39.95,-75.16",
      "/api/treatment?limit=1000&near=39.95,-75.16",
      "/api/candidates?cell=r519c357&week=2026-11-30",
      "/api/candidates?cell=online&week=2026-11-30",
      "/hsds/services?full=true&per_page=500",
      "/hsds/services?minimal=true&per_page=500",
      "/hsds/services?per_page=500",
      "/hsds/service_at_locations?full=true&per_page=500",
      "/hsds/organizations?full=true&per_page=500",
      "/hsds/taxonomies?per_page=500",
      "/hsds/taxonomy_terms?per_page=500",
      "/contracts.json",
      "/help/safety.json?lang=es");

  @SuppressWarnings("NullAway.Init")
  private static ApiAsker asker;

  @BeforeAll
  static void serve(@TempDir Path data) {
    asker = new ApiAsker(data);
  }

  @AfterAll
  static void stop() {
    asker.close();
  }

  @Test
  void answersWithWhatIsNeededAndWithAllExamples() {
    for (Operation operation : asker.reads()) {
      List<JsonNode> needed = asker.queryOf(operation).stream()
          .filter(parameter -> parameter.path("required").asBoolean(false))
          .toList();
      for (List<JsonNode> asked : List.of(needed, asker.queryOf(operation))) {
        HttpResponse<String> answer = asker.ask(operation, examples(asked));
        assertThat(answer.statusCode()).as(answer.request().uri().toString()).isEqualTo(200);
      }
    }
    assertThat(asker.reads()).hasSizeGreaterThan(20);
  }

  /** Some need another: then they are refused as is described. */
  @Test
  void answersOrRefusesEachParameterAlone() {
    for (Operation operation : asker.reads()) {
      for (JsonNode parameter : asker.queryOf(operation)) {
        asker.ask(operation, examples(List.of(parameter)));
      }
    }
  }

  @Test
  void takesBothEndsOfEachRangeAndEveryWord() {
    int asked = 0;
    for (Operation operation : asker.reads()) {
      for (JsonNode parameter : asker.queryOf(operation)) {
        for (JsonNode value : allowed(parameter.path("schema"))) {
          Map<String, JsonNode> query = examples(asker.queryOf(operation));
          query.put(parameter.path("name").asString(), value);
          JsonNode minimal = query.get("minimal");
          if (minimal != null && minimal.asBoolean(false)) {
            query.remove("full"); // not both
          }
          HttpResponse<String> answer = asker.ask(operation, query);
          assertThat(answer.statusCode()).as(answer.request().uri().toString()).isEqualTo(200);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(60);
  }

  @Test
  void refusesWhatNoSchemaAllowsByItsName() {
    int asked = 0;
    for (Operation operation : asker.reads()) {
      for (JsonNode parameter : asker.queryOf(operation)) {
        String name = parameter.path("name").asString();
        if (operation.isInternal()) {
          continue; // pages that choose a language take any
        }
        for (String value : forbidden(parameter.path("schema"))) {
          Map<String, JsonNode> query = examples(asker.queryOf(operation));
          query.put(name, JsonMapper.shared().valueToTree(value));
          HttpResponse<String> answer = asker.ask(operation, query);
          assertThat(answer.statusCode()).as(answer.request().uri().toString()).isEqualTo(400);
          assertThat(JsonMapper.shared().readTree(answer.body()).path("field").asString(""))
              .as(answer.request().uri().toString())
              .isEqualTo(name);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(80);
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    for (Operation operation : asker.reads()) {
      if (operation.path().contains("{")) {
        String none = operation.path().contains("number") ? "19995550199" : NO_ID;
        HttpResponse<String> answer = asker.askFor(operation, none);
        assertThat(answer.statusCode()).as(answer.request().uri().toString()).isEqualTo(404);
      }
    }
  }

  @Test
  void lacksNothingThatIsNeeded() {
    Operation candidates = asker.operation("GET /api/candidates");
    for (String query : List.of("", "?cell=online", "?week=2026-11-30")) {
      assertThat(asker.askAt(candidates, "/api/candidates" + query).statusCode())
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @FieldSource("AT_LENGTH")
  void answersAtLength(String at) {
    HttpResponse<String> answer = asker.askAt(asker.operation("GET " + at.split("[?]", 2)[0]), at);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSizeGreaterThan(400);
  }

  /** What is described and never answered would be a promise of nothing. Names alone are compared. */
  @Test
  void everyFieldThatIsDescribedIsAnswered() {
    Set<String> answered = new TreeSet<>();
    Set<String> told = new TreeSet<>();
    for (String at : AT_LENGTH) {
      Operation operation = asker.operation("GET " + at.split("[?]", 2)[0]);
      DescribedApi.walk(
          JsonMapper.shared().readTree(asker.askAt(operation, at).body()),
          "",
          (way, node) -> answered.addAll(node.propertyNames()));
      told.addAll(asker.api().fieldsOf(asker.api().response(operation, 200)));
    }

    assertThat(told).hasSizeGreaterThan(100);
    assertThat(answered).containsAll(told);
  }

  /** What a schema allows at its edges. */
  private static List<JsonNode> allowed(JsonNode schema) {
    JsonNode resolved = asker.api().resolve(schema);
    JsonMapper json = JsonMapper.shared();
    if (resolved.path("type").asString("").equals("array")) {
      return allowed(resolved.path("items"));
    }
    if (resolved.path("type").asString("").equals("boolean")) {
      return List.of(json.valueToTree(true), json.valueToTree(false));
    }
    return Stream.concat(
            resolved.path("enum").valueStream(),
            Stream.of(resolved.path("minimum"), resolved.path("maximum")))
        .filter(value -> !value.isMissingNode())
        .filter(value -> !(value.isInt() && value.asInt() == 999_999_999)) // no such version
        .toList();
  }

  /** What it does not; each of them is checked to be against the schema. */
  private static List<String> forbidden(JsonNode schema) {
    JsonNode resolved = asker.api().resolve(schema);
    String type = resolved.path("type").asString("");
    List<String> values = new ArrayList<>();
    if (type.equals("array")) {
      return forbidden(resolved.path("items"));
    }
    if (type.equals("integer")) {
      values.addAll(List.of("x", "1.5"));
      values.add(Long.toString(resolved.path("minimum").asLong() - 1));
      values.add(Long.toString(resolved.path("maximum").asLong() + 1));
      return values;
    }
    values.add(type.equals("string") && resolved.has("maxLength") ? "x".repeat(201) : "~");
    for (String value : values) {
      assertThat(asker.api().errors(resolved, JsonMapper.shared().valueToTree(value)))
          .isNotEmpty();
    }
    return values;
  }
}
