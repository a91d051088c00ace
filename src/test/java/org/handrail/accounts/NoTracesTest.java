package org.handrail.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The program as it is run, used in every way that the API knows, with something recognisable in every place: none of it is
 * in what it prints, in its database's log or in a picture of its threads; and of what is not an account's own, none in any
 * file below its data directory.
 */
@Tag("slow")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class NoTracesTest {

  private static final Path DATA = Path.of("target/test-data-traces");
  private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final String AGENT = "Quetzalcoatl/77 (marzipan)";
  private static final String ADDRESS = "198.51.100.213";
  private static final String QUERY = "rhododendron";
  private static final String TYPED = "I drank at the lighthouse";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @AfterEach
  void removeTheDatabase() throws IOException {
    ServerProcess.removeData(DATA);
  }

  private URI ready(Process process) {
    Thread.ofVirtual().start(() -> {
      try (InputStream output = process.getInputStream()) {
        output.transferTo(said);
      } catch (IOException e) {
        said.writeBytes("the output broke off".getBytes(StandardCharsets.UTF_8));
      }
    });
    Matcher ready = await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> READY.matcher(said.toString(StandardCharsets.UTF_8)),
            line -> line.find() || !process.isAlive());
    assertThat(process.isAlive()).as("%s", said).isTrue();
    return URI.create(ready.group());
  }

  /** Adds to a request what a browser and a proxy would say of a person. */
  private static HttpRequest.Builder personal(HttpRequest.Builder request) {
    return request.header("User-Agent", AGENT).header("X-Forwarded-For", ADDRESS);
  }

  @Test
  void areLeftOfWhoAskedForWhatFromWhere() throws Exception {
    Process process = ServerProcess.java(
        Map.of("HANDRAIL_RECORD_PREVIEW", "true"),
        "org.handrail.cli.Handrail",
        List.of("serve", "--port", "0", "--data", DATA.toString()));
    try {
      AccountClient client = new AccountClient(ready(process));
      TestDevice device = TestDevice.fresh(client, 11_000);
      List<String> answers = use(client, device);
      byte[] threads = threads(process);
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

      List<Traces> strangers = List.of(
          Traces.ofText("agent", AGENT),
          Traces.ofText("address", ADDRESS),
          Traces.ofText("query", QUERY),
          Traces.ofText("typed", TYPED));
      List<Traces> own = List.of(
          Traces.ofNumber(device.number()),
          Traces.ofBytes("device", Base64.getUrlDecoder().decode(device.id())),
          Traces.ofBytes("unlock", Base64.getUrlDecoder().decode(TestDevice.unlockId("words"))),
          Traces.ofBytes("auth", Base64.getUrlDecoder().decode(TestDevice.auth("words"))));
      List<Traces> all = Stream.of(strangers, own).flatMap(List::stream).toList();
      assertThat(answers).hasSizeGreaterThan(12);
      assertThat(found(all, said.toByteArray())).as("%s", said).isEmpty();
      assertThat(found(all, threads)).isEmpty();
      assertThat(found(all, Files.readAllBytes(home().resolve("postgres.log")))).isEmpty();
      assertThat(found(strangers, String.join("\n", answers).getBytes(StandardCharsets.UTF_8)))
          .isEmpty();
      assertThat(inFiles(strangers)).isEmpty();
      assertThat(inFiles(own)).as("the search finds what is there").isNotEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> use(AccountClient client, TestDevice device) {
    List<String> answers = new ArrayList<>();
    answers.add(device.signUp().toString());
    answers.add(device.another().signIn("recovery", "others").body());
    String cookie = device.cookie();
    for (String path : List.of(
        "/api/account?q=" + QUERY,
        "/api/account/items?after=0&q=" + QUERY,
        "/api/account/items?after=" + QUERY,
        "/api/account/shares?q=" + QUERY,
        "/api/shared/" + QUERY + "?q=" + QUERY,
        "/api/account/" + QUERY,
        "/?near=" + QUERY)) {
      answers.add(send(client, personal(client.to(path)).header("Cookie", cookie)));
    }
    for (String body : List.of(
        "{\"number\":\"" + TYPED + "\"}",
        "{\"" + TYPED + "\":1}",
        TYPED,
        "{\"number\":\"" + device.number() + "\",\"kind\":\"" + TYPED + "\"}")) {
      for (String path : List.of("", "/kdf", "/session", "/erase", "/shares", "/items/erase")) {
        answers.add(send(
            client,
            personal(client.json("/api/account" + path + "?q=" + QUERY, body))
                .header("Cookie", cookie)));
      }
      answers.add(send(client, personal(client.json("/api/account/items", body))));
    }
    for (String path :
        List.of("/desk/sign-in", "/desk/join", "/desk", "/desk/me", "/who-answers/" + QUERY)) {
      answers.add(send(
          client,
          personal(client.to(path + "?q=" + QUERY))
              .header("Authorization", "Bearer " + TYPED)
              .header("Cookie", "handrail-staff=" + QUERY)));
      answers.add(send(
          client,
          personal(client.to(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(
                  "name=" + QUERY + "&passphrase=" + QUERY + "&code=" + QUERY))));
    }
    for (String path : List.of("challenge", "join", "sign-in")) {
      answers.add(send(
          client,
          personal(client.json(
              "/api/desk/passkey/" + path, "{\"code\":\"" + TYPED + "\",\"credential\":{}}"))));
    }
    assertThat(device.upload(device.item(256)).statusCode()).isEqualTo(200);
    return answers;
  }

  private static String send(AccountClient client, HttpRequest.Builder request) {
    HttpResponse<String> answer = client.send(request);
    assertThat(answer.statusCode()).isLessThan(500);
    // The finder repeats what was looked for to the one who did.
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
        ? ""
        : answer.body();
  }

  private static byte[] threads(Process process) throws IOException {
    Process jcmd = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
            Long.toString(process.pid()),
            "Thread.print")
        .redirectErrorStream(true)
        .start();
    byte[] print = jcmd.getInputStream().readAllBytes();
    assertThat(new String(print, StandardCharsets.UTF_8)).contains("http-nio");
    return print;
  }

  private static List<String> found(List<Traces> traces, byte[] bytes) {
    return traces.stream().flatMap(each -> each.in(bytes).stream()).toList();
  }

  private static Path home() throws IOException {
    Path memo = DATA.resolve("database.elsewhere");
    return Files.exists(memo) ? Path.of(Files.readString(memo).strip()) : DATA.resolve("database");
  }

  /** In the database's files and its write-ahead log, and everything else that is kept. */
  private static List<String> inFiles(List<Traces> traces) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path root : List.of(DATA, home())) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(NoTracesTest::mayHoldSomething).toList()) {
          for (String form : found(traces, Files.readAllBytes(file))) {
            found.add(form + " in " + file);
          }
        }
      }
    }
    return found;
  }

  /** Not the database's programs, nor the model that every new database is copied from. */
  private static boolean mayHoldSomething(Path file) {
    String path = file.toString();
    return Files.isRegularFile(file)
        && (path.contains("/cluster/") || !path.contains("/database/"))
        && !path.matches(".*/cluster/base/(1|4|5|[0-9]{1,5})/[0-9]{1,4}(_.*)?");
  }
}
