package org.handrail.planner.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.web.TestSite;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server on the invented meetings of {@link TestSite}, asked as a browser without scripts asks. */
final class PlanSite implements AutoCloseable {

  static final Path WORK_WEEK = Path.of("docs/examples/work-week.ics");

  private static final String BOUNDARY = "handrail-test-boundary";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final ConfigurableApplicationContext server;
  private final HttpClient client = HttpClient.newHttpClient();

  PlanSite(String... arguments) {
    this(TestSite.class, arguments);
  }

  /** The server with another configuration around {@link TestSite}. */
  PlanSite(Class<?> configuration, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--server.port=0");
    server = new SpringApplicationBuilder(configuration).run(all.toArray(String[]::new));
  }

  static byte[] workWeek() {
    try {
      return Files.readAllBytes(WORK_WEEK);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields of a week in the invented town, with others on top. */
  static Map<String, String> fields(String... others) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("near", "39.9526,-75.1652");
    fields.put("from", "2026-11-30");
    fields.put("meetings", "5");
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path).GET();
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  /** Sends the form of the first page with a calendar. */
  HttpResponse<String> postWithCalendar(Map<String, String> fields, byte[] calendar) {
    return postWithCalendars(fields, calendar);
  }

  /** Sends the form of the first page with several calendars. */
  HttpResponse<String> postWithCalendars(Map<String, String> fields, byte[]... calendars) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(part(name, "", value)));
    for (byte[] calendar : calendars) {
      body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"calendar\";"
              + " filename=\"week.ics\"\r\nContent-Type: text/calendar\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(calendar);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return multipart("/plan", body.toByteArray());
  }

  /** Sends settings and a calendar to the API. */
  HttpResponse<String> postToApi(String settings, byte[] calendar) {
    return postToApi(settings, "; filename=\"settings.json\"", calendar);
  }

  /**
   * Sends settings and a calendar to the API.
   *
   * @param named what the header of the settings' part says after its name
   */
  HttpResponse<String> postToApi(String settings, String named, byte[] calendar) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("settings", named, settings));
    body.writeBytes(
        part("calendar", "; filename=\"a.ics\"", new String(calendar, StandardCharsets.UTF_8)));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return multipart("/api/plan", body.toByteArray());
  }

  private HttpResponse<String> multipart(String path, byte[] body) {
    return send(to(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body))
        .build());
  }

  private static byte[] part(String name, String more, String value) {
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more
            + "\r\n\r\n" + value + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a form without file. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body = fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
    HttpRequest.Builder request = to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  HttpResponse<String> postJson(String path, String json) {
    return send(to(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build());
  }

  /** What a browser sends when a button of the page is pressed. */
  static Map<String, String> pressed(String page, String name, String value) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      fields.put(hidden.group(1), unescaped(hidden.group(2)));
    }
    fields.put(name, value);
    return fields;
  }

  /** The keys of the page's picks, in order. */
  static List<String> picks(String page) {
    return Pattern.compile("value=\"drop:([^\"]*)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static String title(String page) {
    Matcher title = Pattern.compile("<h1[^>]*>([^<]*)</h1>").matcher(page);
    return title.find() ? unescaped(title.group(1)) : "";
  }

  private static String unescaped(String text) {
    return text.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder to(String path) {
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
