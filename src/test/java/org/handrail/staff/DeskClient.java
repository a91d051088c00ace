package org.handrail.staff;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.accounts.AccountServer;
import org.jspecify.annotations.Nullable;

/** Asks a server as a browser at the desk does, and as a program with a key. */
public final class DeskClient {

  /** Strong enough, and nobody's. */
  public static final String PASSPHRASE = "violet tractor harbour eleven";

  private final AccountServer server;
  private @Nullable String cookie;

  public DeskClient(AccountServer server) {
    this.server = server;
  }

  /** Somebody new with these grants, signed in. */
  public static DeskClient signedIn(AccountServer server, String name, Grant... grants) {
    DeskClient client = new DeskClient(server);
    Staff.Invitation invitation =
        server.context().getBean(Staff.class).invite(name, Set.of(grants), null);
    HttpResponse<String> answer = client.post(
        "/desk/join",
        Map.of(
            "code",
            invitation.code().text(),
            "name",
            name.toLowerCase(java.util.Locale.ROOT),
            "passphrase",
            PASSPHRASE,
            "again",
            PASSPHRASE));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("did not join: " + answer.statusCode());
    }
    return client;
  }

  /** A new key for a program of the one who is known by this name. */
  public static String programKey(AccountServer server, String name) {
    ProgramKeys keys = server.context().getBean(ProgramKeys.class);
    return keys.makeKey(idOf(server, name), "test").token().text();
  }

  /** The same, and the key may say who keeps the site. */
  public static String staffKey(AccountServer server, String name) {
    ProgramKeys keys = server.context().getBean(ProgramKeys.class);
    return keys.makeStaffKey(idOf(server, name), "test").token().text();
  }

  private static StaffId idOf(AccountServer server, String name) {
    return server.context().getBean(Staff.class).list().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A page. */
  public HttpResponse<String> get(String path) {
    return send(server.to(path));
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, Map<String, String> form) {
    String body = form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(server
        .to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body)));
  }

  /** Sends it with the cookie, and keeps that of the answer. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> answer = server.send(request);
    answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
    return answer;
  }

  /** What the browser keeps: {@code name=value}. */
  public @Nullable String cookie() {
    return cookie;
  }
}
