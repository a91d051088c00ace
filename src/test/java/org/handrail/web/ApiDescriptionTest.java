package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.accounts.AccountServer;
import org.handrail.site.Release;
import org.handrail.site.RouteAccess;
import org.handrail.web.DescribedApi.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** That the description of the API is of the routes there are, and an OpenAPI document. */
@Tag("slow")
class ApiDescriptionTest {

  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("/api/.*|/hsds(/.*)?|.*\\.(json|csv|zip|sig|ics)");
  private static final Map<String, String> SECURITY =
      Map.of("anybody", "", "staff", "programKey", "member", "device");

  /** What the objects of a description may hold, by what they are. */
  private static final Map<String, Set<String>> KNOWN = Map.of(
      "document", Set.of("openapi", "info", "servers", "tags", "paths", "components"),
      "info", Set.of("title", "version", "description"),
      "components", Set.of("schemas", "parameters", "responses", "securitySchemes"),
      "tag", Set.of("name", "description", "externalDocs"),
      "operation",
          Set.of(
              "operationId",
              "tags",
              "summary",
              "description",
              "parameters",
              "requestBody",
              "responses",
              "security",
              "x-internal"),
      "parameter", Set.of("name", "in", "description", "required", "schema", "example"),
      "requestBody", Set.of("description", "required", "content"),
      "response", Set.of("description", "headers", "content"),
      "media", Set.of("schema", "encoding"));

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static DescribedApi api;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    api = new DescribedApi(server.send(server.to("/api/openapi.json")).body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A route by its method and path. */
  private record Route(RequestMappingInfo info, HandlerMethod method) {

    String access() {
      RouteAccess own =
          AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RouteAccess.class);
      RouteAccess type =
          AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RouteAccess.class);
      return own != null ? own.value() : type == null ? "" : type.value();
    }
  }

  /** What answers programs, by {@code METHOD /path}; several where one takes several kinds of body. */
  private static Map<String, List<Route>> routes() {
    Map<String, List<Route>> found = new TreeMap<>();
    server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> {
          for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
            if (FOR_PROGRAMS.matcher(path).matches()
                || produced(info).contains("application/json")) {
              for (RequestMethod verb : verbs(info)) {
                found
                    .computeIfAbsent(verb + " " + path, key -> new ArrayList<>())
                    .add(new Route(info, method));
              }
            }
          }
        });
    return found;
  }

  private static Set<RequestMethod> verbs(RequestMappingInfo info) {
    Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
    return verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs;
  }

  private static Set<String> produced(RequestMappingInfo info) {
    return texts(info.getProducesCondition().getProducibleMediaTypes());
  }

  private static Set<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void tellsOfEveryRouteForProgramsAndOfNoOther() {
    assertThat(api.operations().stream().map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(routes().keySet())
        .hasSizeGreaterThan(35);
  }

  @Test
  void saysOfEachWhoMayAskAndWhatItTakesAndGives() {
    Map<String, List<Route>> routes = routes();
    for (Operation operation : api.operations()) {
      List<Route> answering = routes.getOrDefault(operation.toString(), List.of());
      Set<String> takes = new TreeSet<>();
      Set<String> gives = new TreeSet<>();
      for (Route route : answering) {
        takes.addAll(texts(route.info().getConsumesCondition().getConsumableMediaTypes()));
        gives.addAll(produced(route.info()));
        assertThat(operation.security())
            .as(operation.toString())
            .isEqualTo(SECURITY.get(route.access()));
      }
      assertThat(operation.node().path("requestBody").path("content").propertyNames())
          .as(operation + " takes")
          .containsExactlyInAnyOrderElementsOf(takes);
      Set<String> told = new TreeSet<>();
      for (int status : List.of(200, 201)) {
        told.addAll(api.response(operation, status).path("content").propertyNames());
      }
      if (!gives.isEmpty() && !told.isEmpty()) {
        assertThat(told).as(operation + " gives").isEqualTo(gives);
      }
    }
  }

  @Test
  void isKeptByWhoHasItAndBearsTheNameOfTheRelease() {
    HttpResponse<String> first = server.send(server.to("/api/openapi.json"));
    HttpResponse<String> again = server.send(server
        .to("/api/openapi.json")
        .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));

    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("max-age=600");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(api.document().at("/info/version").asString())
        .isEqualTo(server.context().getBean(Release.class).name());
    assertThat(api.document().at("/openapi").asString()).isEqualTo("3.1.0");
    assertThat(api.document().at("/servers/0/url").asString()).isEqualTo("/");
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryPartIsUsed() {
    Set<String> used = new TreeSet<>();
    DescribedApi.walk(api.document(), "", (at, node) -> {
      if (node.path("$ref").isString()) {
        used.add(node.path("$ref").asString());
        assertThat(api.resolve(node).isMissingNode()).as(at).isFalse();
      }
      node.path("security")
          .forEach(schemes -> schemes
              .propertyNames()
              .forEach(name -> used.add("#/components/securitySchemes/" + name)));
    });
    Set<String> there = new TreeSet<>();
    api.document()
        .path("components")
        .properties()
        .forEach(kind -> kind.getValue()
            .propertyNames()
            .forEach(name -> there.add("#/components/" + kind.getKey() + "/" + name)));

    assertThat(there).isEqualTo(used);
  }

  @Test
  void everyOperationIsNamedAndSaysWhatItIs() {
    Set<String> ids = new HashSet<>();
    Set<String> tags = new HashSet<>();
    api.document().path("tags").forEach(tag -> {
      knows("tag", tag, "tags");
      tags.add(tag.path("name").asString());
    });
    Set<String> usedTags = new HashSet<>();
    knows("document", api.document(), "the document");
    knows("info", api.document().path("info"), "info");
    knows("components", api.document().path("components"), "components");
    for (Operation operation : api.operations()) {
      JsonNode node = operation.node();
      knows("operation", node, operation.toString());
      assertThat(ids.add(node.path("operationId").asString()))
          .as(operation + " id")
          .isTrue();
      assertThat(node.path("summary").asString("")).as(operation.toString()).hasSizeGreaterThan(8);
      assertThat(operation.isInternal() && node.path("description").asString("").isEmpty())
          .as(operation + " says for whom it is")
          .isFalse();
      node.path("tags").forEach(tag -> usedTags.add(tag.asString()));
      assertThat(node.path("responses").has("default")).as(operation.toString()).isTrue();
      node.path("responses").properties().forEach(response -> {
        assertThat(response.getKey()).matches("[1-5]\\d\\d|default");
        JsonNode told = api.resolve(response.getValue());
        knows("response", told, operation + " " + response.getKey());
        assertThat(told.path("description").asString(""))
            .as(operation.toString())
            .isNotEmpty();
        told.path("content").forEach(media -> knows("media", media, operation.toString()));
      });
      if (node.has("requestBody")) {
        knows("requestBody", node.path("requestBody"), operation.toString());
        assertThat(node.at("/requestBody/required").asBoolean(false)).isTrue();
      }
    }
    assertThat(usedTags).isEqualTo(tags);
  }

  @Test
  void everyParameterIsOfItsRouteAndItsExampleFits() {
    for (Operation operation : api.operations()) {
      Set<String> inPath = new TreeSet<>();
      Set<String> names = new HashSet<>();
      for (JsonNode parameter : api.parameters(operation)) {
        String name = parameter.path("name").asString();
        String what = operation + " " + name;
        knows("parameter", parameter, what);
        assertThat(names.add(name)).as(what).isTrue();
        assertThat(parameter.path("in").asString()).as(what).isIn("path", "query", "header");
        assertThat(parameter.path("schema").isObject()).as(what).isTrue();
        if (parameter.path("in").asString().equals("path")) {
          inPath.add(name);
          assertThat(parameter.path("required").asBoolean(false)).as(what).isTrue();
        }
        if (parameter.has("example")) {
          assertThat(api.errors(parameter.path("schema"), parameter.path("example")))
              .as(what)
              .isEmpty();
        }
        assertThat(operation.isInternal() || parameter.has("example")).as(what).isTrue();
      }
      assertThat(inPath)
          .isEqualTo(Pattern.compile("\\{(\\w+)}")
              .matcher(operation.path())
              .results()
              .map((MatchResult hit) -> hit.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void everySchemaIsOne() {
    Map<String, List<String>> wrong = new TreeMap<>();
    List<String> checked = new ArrayList<>();
    DescribedApi.walk(api.document(), "", (at, node) -> {
      boolean isNamed = at.matches("/components/schemas/[^/]+");
      if (isNamed || (at.endsWith("/schema") && !at.contains("/properties/"))) {
        checked.add(at);
        List<String> errors = api.errorsOfSchema(node);
        if (!errors.isEmpty()) {
          wrong.put(at, errors);
        }
      }
      // Each object has all of its fields in one place: else it could not be told which are
      // unknown.
      assertThat(node.has("allOf") && at.contains("/schema")).as(at).isFalse();
      Set<String> fields = Set.copyOf(node.path("properties").propertyNames());
      if (node.path("properties").isObject() && node.path("required").isArray()) {
        node.path("required").forEach(name -> assertThat(fields).as(at).contains(name.asString()));
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(checked).hasSizeGreaterThan(100);
  }

  private static void knows(String kind, JsonNode node, String what) {
    assertThat(KNOWN.get(kind)).as(what).containsAll(Set.copyOf(node.propertyNames()));
  }
}
