package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.web.DescribedApi.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server with nothing but its description, and holds its answers to that. */
final class ApiAsker implements AutoCloseable {

  private final DescribedServer site;
  private final DescribedApi api;

  /** By path: an id of something that is there; the description cannot know any. */
  private final Map<String, String> ids = new LinkedHashMap<>();

  ApiAsker(Path data) {
    site = new DescribedServer(data);
    api = new DescribedApi(
        site.server().send(site.server().to("/api/openapi.json")).body());
    for (String list : List.of("services", "organizations", "service_at_locations")) {
      ids.put(
          "/hsds/" + list + "/{id}",
          site.json("/hsds/" + list).at("/contents/0/id").asString());
    }
    ids.put("/api/desk/listings/{id}", site.listing().id().toString());
    ids.put("/api/desk/listings/{id}/places", site.listing().id().toString());
    ids.put(
        "/meetings/{id}.ics",
        site.json("/api/meetings?day=mon").at("/meetings/0/meeting_id").asString());
  }

  DescribedApi api() {
    return api;
  }

  DescribedServer site() {
    return site;
  }

  /** What programs read without being a member's device. */
  List<Operation> reads() {
    return api.operations().stream()
        .filter(operation -> operation.isGet() && !operation.security().equals("device"))
        .toList();
  }

  /** One of them by its method and path. */
  Operation operation(String name) {
    return api.operations().stream()
        .filter(operation -> operation.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<JsonNode> queryOf(Operation operation) {
    return api.parameters(operation).stream()
        .filter(parameter -> parameter.path("in").asString().equals("query"))
        .toList();
  }

  /** The examples of parameters, by name. */
  static Map<String, JsonNode> examples(List<JsonNode> parameters) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    parameters.forEach(
        parameter -> examples.put(parameter.path("name").asString(), parameter.path("example")));
    return examples;
  }

  /** Asks and holds the answer to the description. */
  HttpResponse<String> ask(Operation operation, Map<String, JsonNode> query) {
    return askAt(operation, address(operation, null, query));
  }

  /** The same for something that is not there. */
  HttpResponse<String> askFor(Operation operation, String id) {
    return askAt(operation, address(operation, id, Map.of()));
  }

  /** The same of an address. */
  HttpResponse<String> askAt(Operation operation, String address) {
    HttpRequest.Builder request = site.server().to(address);
    if (operation.security().equals("programKey")) {
      request.header("Authorization", "Bearer " + keyFor(operation));
    }
    HttpResponse<String> answer = site.server().send(request);
    hold(operation, answer);
    return answer;
  }

  /** The key of somebody whom the operation answers. */
  String keyFor(Operation operation) {
    return operation.path().matches("/api/desk/(staff|actions|contracts)(/.*)?")
        ? site.operatorsKey()
        : site.key();
  }

  /** The address of what is there, or of another id. */
  String address(Operation operation, @Nullable String id, Map<String, JsonNode> query) {
    String path = operation.path();
    for (JsonNode parameter : api.parameters(operation)) {
      if (parameter.path("in").asString().equals("path")) {
        String example = parameter.path("example").asString();
        String value = id == null ? ids.getOrDefault(operation.path(), example) : id;
        path = path.replace("{" + parameter.path("name").asString() + "}", value);
      }
    }
    List<String> pairs = new ArrayList<>();
    query.forEach((name, value) -> {
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        pairs.add(name + "=" + URLEncoder.encode(one.asString(), StandardCharsets.UTF_8));
      }
    });
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /** Holds an answer to what the description says of its status. */
  void hold(Operation operation, HttpResponse<String> answer) {
    String what = answer.request().uri() + " " + answer.statusCode();
    JsonNode told = api.response(operation, answer.statusCode());
    assertThat(told.isMissingNode())
        .as(what + " is not described: " + answer.body())
        .isFalse();
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    assertThat(told.path("content").propertyNames()).as(what).contains(type);
    JsonNode schema = told.path("content").path(type).path("schema");
    if (type.endsWith("json")) {
      assertThat(api.errors(schema, JsonMapper.shared().readTree(answer.body())))
          .as(what)
          .isEmpty();
    }
    if (type.equals("application/problem+json")) {
      assertThat(JsonMapper.shared().readTree(answer.body()).path("status").asInt())
          .isEqualTo(answer.statusCode());
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
