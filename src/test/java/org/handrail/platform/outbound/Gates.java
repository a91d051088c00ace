package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.ssl.SSLContexts;

/** Gates that may reach a server of this machine under the name feeds.example, and those servers. */
final class Gates implements AutoCloseable {

  static final String OK = "HTTP/1.1 200 OK\r\nConnection: close";
  static final Duration SHORT = Duration.ofMillis(300);

  private final List<String> lookups = new ArrayList<>();
  private final List<LoopbackServer> servers = new ArrayList<>();

  @Override
  public void close() throws IOException {
    for (LoopbackServer server : servers) {
      server.close();
    }
  }

  LoopbackServer serve(LoopbackServer.Script script) throws IOException {
    LoopbackServer server = new LoopbackServer(script);
    servers.add(server);
    return server;
  }

  OutboundGate gate(LoopbackServer server) {
    return gate(server, Duration.ofSeconds(30));
  }

  /** One that gives up soon. */
  OutboundGate hurried(LoopbackServer server) {
    return gate(server, SHORT);
  }

  /** The names that were looked up, in order. */
  List<String> lookups() {
    return List.copyOf(lookups);
  }

  static OutboundSettings settings(LoopbackServer server, Duration total) {
    return new OutboundSettings(
        Set.of("feeds.example:" + server.port()),
        Duration.ofSeconds(5),
        total,
        20 * 1024 * 1024,
        100);
  }

  static String url(LoopbackServer server, String path) {
    return "http://feeds.example:" + server.port() + path;
  }

  static FetchRefused refusal(OutboundGate gate, String url) {
    return catchThrowableOfType(FetchRefused.class, () -> gate.fetch(url));
  }

  static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
    out.write((OK + "\r\nContent-Encoding: " + encoding + "\r\n\r\n").getBytes(UTF_8));
    out.write(body);
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private OutboundGate gate(LoopbackServer server, Duration total) {
    return new OutboundGate(settings(server, total), this::lookup, SSLContexts.createDefault());
  }

  private InetAddress[] lookup(String host) {
    lookups.add(host);
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }
}
