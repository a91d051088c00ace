package org.handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.accounts.AccountServer;
import org.handrail.accounts.TestDevice;
import org.handrail.site.RouteAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: every route of the running server times everybody there is (S2). */
@Tag("slow")
class RouteMatrixTest {

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  /** By who asks: the header that says so, for pages and for the API. */
  private static final Map<String, Who> EVERYBODY = new LinkedHashMap<>();

  /** Somebody who asks. */
  private record Who(@Nullable Role role, Map<String, String> onPages, Map<String, String> onApi) {}

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data);
    EVERYBODY.put("nobody", new Who(null, Map.of(), Map.of()));
    TestDevice phone = TestDevice.fresh(server, 18);
    phone.signUp();
    Map<String, String> device = Map.of("Cookie", phone.cookie());
    EVERYBODY.put("a member", new Who(null, device, device));
    for (Role role : Role.values()) {
      Grant grant = new Grant(role, role.isScoped() ? "their-own" : "");
      DeskClient client = DeskClient.signedIn(server, role.code(), grant);
      String key = DeskClient.staffKey(server, role.code());
      String cookie = String.valueOf(client.cookie());
      EVERYBODY.put(
          role.code(),
          new Who(role, Map.of("Cookie", cookie), Map.of("Authorization", "Bearer " + key)));
      // Neither opens what the other does.
      EVERYBODY.put(
          role.code() + " by the wrong means",
          new Who(null, Map.of("Authorization", "Bearer " + key), Map.of("Cookie", cookie)));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyRouteAnswersThoseItIsForAndNobodyElse() {
    Map<String, String> wrong = new TreeMap<>();
    Set<String> roles = new TreeSet<>();
    int cells = 0;
    for (Map.Entry<RequestMappingInfo, HandlerMethod> route : routes().entrySet()) {
      String role = roleOf(route.getValue());
      roles.add(role);
      for (String path : route.getKey().getPatternValues()) {
        for (RequestMethod verb : verbs(route.getKey())) {
          for (Map.Entry<String, Who> who : EVERYBODY.entrySet()) {
            if (isMadeForEach(path)) {
              continue;
            }
            HttpResponse<String> answer = ask(path, verb, route.getKey(), who.getValue());
            String problem = problem(role, route.getValue(), path, who.getValue(), answer);
            cells++;
            if (!problem.isEmpty()) {
              wrong.put(role + " " + verb + " " + path + " asked by " + who.getKey(), problem);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(roles).containsExactly("anybody", "member", "staff");
    assertThat(cells).isGreaterThan(500);
  }

  /** These end the sign-in that they are asked with; they are asked by nobody's in {@code StaffPagesTest}. */
  private static boolean isMadeForEach(String path) {
    return path.startsWith("/desk/sign-out") || path.equals("/api/account/sign-out-everywhere");
  }

  private static String problem(
      String role, HandlerMethod method, String path, Who who, HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean isKept = status == 401
        || (status == 303
            && answer.headers().firstValue("Location").orElse("").startsWith("/desk/sign-in"));
    if (!role.equals("staff")) {
      boolean isSignedInAsMember = who.onApi().getOrDefault("Cookie", "").contains("device");
      boolean mustBeKept = role.equals("member") && !isSignedInAsMember;
      boolean signsInItself = path.endsWith("/session") || path.contains("/passkey/");
      return signsInItself || isKept == mustBeKept ? "" : "answers " + status;
    }
    if (who.role() == null) {
      return isKept ? "" : "lets them in: " + status;
    }
    Set<Role> roles = declared(method);
    boolean may = roles.isEmpty() || who.role() == Role.OPERATOR || roles.contains(who.role());
    if (!may) {
      return status == 404 ? "" : "tells that it is there: " + status;
    }
    return isKept || status == 403 || status == 405 || status >= 500 ? "answers " + status : "";
  }

  private static HttpResponse<String> ask(
      String path, RequestMethod verb, RequestMappingInfo info, Who who) {
    String asked = path.replaceAll("\\{[^}]*\\[0-9][^}]*}", "12155550100")
        .replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
    HttpRequest.Builder request = server
        .to(asked)
        .method(
            verb.name(),
            verb == RequestMethod.GET ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    info.getConsumesCondition().getConsumableMediaTypes().stream()
        .findFirst()
        .ifPresentOrElse(
            type -> request.header("Content-Type", type.toString()),
            () -> request.header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE));
    (path.startsWith("/api/") ? who.onApi() : who.onPages()).forEach(request::header);
    return server.send(request);
  }

  private static Map<RequestMappingInfo, HandlerMethod> routes() {
    return server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods();
  }

  private static Set<RequestMethod> verbs(RequestMappingInfo route) {
    Set<RequestMethod> verbs = route.getMethodsCondition().getMethods();
    return verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs;
  }

  private static String roleOf(HandlerMethod method) {
    RouteAccess own =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RouteAccess.class);
    RouteAccess type =
        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RouteAccess.class);
    return own != null ? own.value() : type == null ? "" : type.value();
  }

  private static Set<Role> declared(HandlerMethod method) {
    ForStaff own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ForStaff.class);
    ForStaff type =
        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForStaff.class);
    return own != null ? Set.of(own.value()) : type == null ? Set.of() : Set.of(type.value());
  }
}
