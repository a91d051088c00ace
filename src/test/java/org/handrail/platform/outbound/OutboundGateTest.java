package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class OutboundGateTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close";
  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<String> lookups = new ArrayList<>();
  private final List<LoopbackServer> servers = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (LoopbackServer server : servers) {
      server.close();
    }
  }

  @Test
  void fetchesFromAnAllowedHost() throws IOException {
    LoopbackServer server =
        serve(LoopbackServer.text(OK + "\r\nContent-Type: application/json", "[1]"));

    Fetched fetched = gate(server).fetch(url(server, "/feed?key=1"));

    assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("[1]");
    assertThat(server.requests().getFirst()).startsWith("GET /feed?key=1 HTTP/1.1");
  }

  @Test
  void tellsNothingOfItselfButItsName() throws IOException {
    LoopbackServer server = serve(LoopbackServer.text(OK + "\r\nSet-Cookie: a=b", ""));
    OutboundGate gate = gate(server);

    gate.fetch(url(server, "/"));
    gate.fetch(url(server, "/"));

    assertThat(server.requests())
        .allMatch(request -> request.contains("User-Agent: Handrail\n"))
        .noneMatch(request -> request.contains("Cookie") || request.contains("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 304, 400, 401, 403, 404, 410, 429, 500, 503})
  void refusesAnyOtherStatus(int status) throws IOException {
    LoopbackServer server = serve(LoopbackServer.text("HTTP/1.1 " + status + " x", ""));

    FetchRefused refused = refusal(gate(server), url(server, "/?key=secret"));

    assertThat(refused.reason()).isEqualTo(Reason.STATUS);
    assertThat(refused.getMessage()).contains(Integer.toString(status)).doesNotContain("secret");
    assertThat(server.accepts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "Video/mp4", "audio/mpeg", "font/woff2"})
  void refusesWhatCannotBeAList(String type) throws IOException {
    LoopbackServer server = serve(LoopbackServer.text(OK + "\r\nContent-Type: " + type, "x"));

    assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONTENT_TYPE);
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    LoopbackServer server = serve(LoopbackServer.text(OK, ""));
    server.close();

    assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
  }

  @Test
  void refusesWhatIsNotHttp() throws IOException {
    LoopbackServer server =
        serve((request, out) -> out.write("SSH-2.0-OpenSSH\r\n\r\n".repeat(50).getBytes(UTF_8)));

    assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
  }

  @Test
  void refusesABodyThatBreaksOff() throws IOException {
    LoopbackServer server = serve(LoopbackServer.text(OK + "\r\nContent-Length: 100", "[1"));

    assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
  }

  @Nested
  class Redirects {

    @Test
    void areFollowedThreeTimes() throws IOException {
      LoopbackServer server = serve((request, out) -> {
        int hop = request.charAt("GET /".length()) - '0';
        String head = hop == 3 ? OK : "HTTP/1.1 302 Found\r\nLocation: /" + (hop + 1);
        out.write((head + "\r\n\r\ndone").getBytes(UTF_8));
      });

      Fetched fetched = gate(server).fetch(url(server, "/0"));

      assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("done");
      assertThat(fetched.uri()).isEqualTo(URI.create(url(server, "/3")));
    }

    @Test
    void areRefusedTheFourthTime() throws IOException {
      LoopbackServer server =
          serve(LoopbackServer.text("HTTP/1.1 301 Moved\r\nLocation: /again", ""));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.REDIRECT);
      assertThat(server.accepts()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://127.0.0.1:PORT/", "https://[::1]:PORT/", "https://2130706433/",
          "https://private.example/", "//169.254.169.254/", "http://10.0.0.1/",
        })
    void areNotFollowedIntoAPrivateNetwork(String location) throws IOException {
      LoopbackServer inside = serve(LoopbackServer.text(OK, "secret"));
      LoopbackServer outside = serve(LoopbackServer.text(
          "HTTP/1.1 307 Moved\r\nLocation: " + location.replace("PORT", "" + inside.port()), ""));

      FetchRefused refused = refusal(gate(outside), url(outside, "/"));

      assertThat(refused.reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
      assertThat(inside.accepts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"file:///etc/passwd", "gopher://public.example/", "http://public.example/"})
    void areNotFollowedToAnotherScheme(String location) throws IOException {
      LoopbackServer server =
          serve(LoopbackServer.text("HTTP/1.1 302 Found\r\nLocation: " + location, ""));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.NOT_HTTPS);
    }

    @Test
    void areRefusedWithoutATarget() throws IOException {
      LoopbackServer server = serve(LoopbackServer.text("HTTP/1.1 302 Found", ""));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.REDIRECT);
    }
  }

  @Nested
  class ANameThatFlips {

    @Test
    void isCheckedEachTimeItIsResolved() throws IOException {
      InetAddress[] answers = {InetAddress.ofLiteral("9.9.9.9"), InetAddress.getLoopbackAddress()};
      List<String> asked = new ArrayList<>();
      CheckedResolver resolver = new CheckedResolver(
          host -> {
            asked.add(host);
            return new InetAddress[] {answers[asked.size() - 1]};
          },
          Target.of(URI.create("https://flip.example/"), OutboundSettings.standard()));

      assertThat(resolver.resolve("flip.example")).containsExactly(answers[0]);
      assertThatThrownBy(() -> resolver.resolve("flip.example")).isInstanceOf(FetchRefused.class);
    }

    @Test
    void isResolvedOnceForCheckAndConnection() throws IOException {
      LoopbackServer server = serve(LoopbackServer.text(OK, "here"));

      Fetched fetched = gate(server).fetch(url(server, "/"));

      assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("here");
      assertThat(lookups).containsExactly("feeds.example");
    }
  }

  @Nested
  class Size {

    @Test
    void isLimitedWithoutAnAnnouncement() throws IOException {
      LoopbackServer server = serve((request, out) -> endless(out, OK));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void isLimitedByItsAnnouncement() throws IOException {
      LoopbackServer server =
          serve(LoopbackServer.text(OK + "\r\nContent-Length: " + 20 * 1024 * 1024 + "1", "x"));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void mayReachTheLimit() throws IOException {
      byte[] body = new byte[20 * 1024 * 1024];
      LoopbackServer server = serve((request, out) -> {
        out.write((OK + "\r\n\r\n").getBytes(UTF_8));
        out.write(body);
      });

      assertThat(gate(server).fetch(url(server, "/")).bytes()).hasSameSizeAs(body);
    }

    @Test
    void countsAfterUnpacking() throws IOException {
      byte[] bomb = gzip(new byte[300 * 1024 * 1024]);
      LoopbackServer server = serve((request, out) -> packed(out, "gzip", bomb));

      FetchRefused refused = refusal(gate(server), url(server, "/"));

      assertThat(bomb).hasSizeLessThan(400_000);
      assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void mayNotGrowAHundredfold() throws IOException {
      byte[] bomb = gzip(new byte[10 * 1024 * 1024]); // within the limit of bytes
      LoopbackServer server = serve((request, out) -> packed(out, "gzip", bomb));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void ofHeadersIsLimited() throws IOException {
      LoopbackServer server = serve((request, out) -> endless(out, OK + "\r\nX: "));
      LoopbackServer many = serve(LoopbackServer.text(OK + "\r\nX: y".repeat(5000), ""));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
      assertThat(refusal(gate(many), url(many, "/")).reason()).isEqualTo(Reason.CONNECTION);
    }

    private static void endless(OutputStream out, String head) throws IOException {
      out.write((head.endsWith(": ") ? head : head + "\r\n\r\n").getBytes(UTF_8));
      byte[] block = new byte[64 * 1024];
      while (true) {
        out.write(block);
      }
    }
  }

  @Nested
  class Packing {

    @Test
    void isUndoneOnce() throws IOException {
      LoopbackServer server =
          serve((request, out) -> packed(out, "gzip", gzip("[1]".getBytes(UTF_8))));

      assertThat(gate(server).fetch(url(server, "/")).bytes()).asString(UTF_8).isEqualTo("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "br", "deflate", "gzip\r\nContent-Encoding: gzip"})
    void isRefusedInAnyOtherWay(String encoding) throws IOException {
      LoopbackServer server =
          serve((request, out) -> packed(out, encoding, gzip("[1]".getBytes(UTF_8))));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void isRefusedInsideAPacking() throws IOException {
      LoopbackServer server =
          serve((request, out) -> packed(out, "gzip", gzip(gzip("[1]".getBytes(UTF_8)))));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void isRefusedWhenItIsNone() throws IOException {
      LoopbackServer server = serve((request, out) -> packed(out, "gzip", "[1]".getBytes(UTF_8)));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void thatBreaksOffIsRefused() throws IOException {
      byte[] whole = gzip("[1, 2, 3]".repeat(1000).getBytes(UTF_8));
      LoopbackServer server = serve(
          (request, out) -> packed(out, "gzip", java.util.Arrays.copyOf(whole, whole.length / 2)));

      assertThat(refusal(gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
    }
  }

  @Nested
  class Time {

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void endsForASlowDrip() throws IOException {
      LoopbackServer server = serve((request, out) -> {
        out.write((OK + "\r\n\r\n").getBytes(UTF_8));
        while (!never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          out.write('x');
          out.flush();
        }
      });

      assertThat(refusal(hurried(server), url(server, "/")).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void endsForAServerThatSaysNothing() throws IOException {
      LoopbackServer server = serve((request, out) -> never.await());

      assertThat(refusal(hurried(server), url(server, "/")).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void endsForANameServerThatSaysNothing() throws IOException {
      LoopbackServer server = serve(LoopbackServer.text(OK, ""));
      OutboundGate gate = new OutboundGate(
          settings(server, SHORT),
          host -> {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
          },
          SSLContexts.createDefault());

      assertThat(refusal(gate, url(server, "/")).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void isCountedOverAllRedirects() throws IOException {
      LoopbackServer server = serve((request, out) -> {
        never.await(200, java.util.concurrent.TimeUnit.MILLISECONDS);
        out.write("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n".getBytes(UTF_8));
      });

      assertThat(refusal(hurried(server), url(server, "/")).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void endsWhenTheProgramStops() throws IOException {
      LoopbackServer server = serve((request, out) -> never.await());
      Thread.currentThread().interrupt();

      FetchRefused refused = refusal(gate(server), url(server, "/"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(refused.reason()).isEqualTo(Reason.INTERRUPTED);
    }

    private OutboundGate hurried(LoopbackServer server) {
      return new OutboundGate(
          settings(server, SHORT), OutboundGateTest.this::lookup, SSLContexts.createDefault());
    }
  }

  private LoopbackServer serve(LoopbackServer.Script script) throws IOException {
    LoopbackServer server = new LoopbackServer(script);
    servers.add(server);
    return server;
  }

  private OutboundGate gate(LoopbackServer server) {
    return new OutboundGate(
        settings(server, Duration.ofSeconds(30)), this::lookup, SSLContexts.createDefault());
  }

  private static OutboundSettings settings(LoopbackServer server, Duration total) {
    return new OutboundSettings(
        Set.of("feeds.example:" + server.port()),
        Duration.ofSeconds(5),
        total,
        20 * 1024 * 1024,
        100);
  }

  private static String url(LoopbackServer server, String path) {
    return "http://feeds.example:" + server.port() + path;
  }

  private static FetchRefused refusal(OutboundGate gate, String url) {
    return catchThrowableOfType(FetchRefused.class, () -> gate.fetch(url));
  }

  private InetAddress[] lookup(String host) {
    lookups.add(host);
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  private static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
    out.write((OK + "\r\nContent-Encoding: " + encoding + "\r\n\r\n").getBytes(UTF_8));
    out.write(body);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }
}
