package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With certificates of our own, made by the JDK's keytool. */
@Tag("slow")
class OutboundTlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir
  private Path directory;

  @Test
  void fetchesWithACertificateThatIsTrusted() throws Exception {
    KeyStore keys = certificate("feeds.example", "-0d", "2");

    try (LoopbackServer server = server(keys)) {
      Fetched fetched = gate(server, trusting(keys)).fetch(url(server));

      assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("[1]");
    }
  }

  @Test
  void refusesACertificateThatNobodyKnows() throws Exception {
    KeyStore keys = certificate("feeds.example", "-0d", "2");

    assertThat(refusal(keys, SSLContexts.createDefault())).isEqualTo(Reason.TLS);
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    KeyStore keys = certificate("other.example", "-0d", "2");

    assertThat(refusal(keys, trusting(keys))).isEqualTo(Reason.TLS);
  }

  @Test
  void refusesACertificateThatHasExpired() throws Exception {
    KeyStore keys = certificate("feeds.example", "-10d", "5");

    assertThat(refusal(keys, trusting(keys))).isEqualTo(Reason.TLS);
  }

  @Test
  void fetchesFromAHostWithAnInternationalName() throws Exception {
    KeyStore keys = certificate("xn--bcher-kva.example", "-0d", "2");

    try (LoopbackServer server = server(keys)) {
      Fetched fetched =
          gate(server, trusting(keys)).fetch("https://bücher.example:" + server.port() + "/");

      assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("[1]");
    }
  }

  @Test
  void doesNotFollowARedirectFromHttpsToHttp() throws Exception {
    KeyStore keys = certificate("feeds.example", "-0d", "2");
    SSLContext context = SSLContexts.custom().loadKeyMaterial(keys, PASSWORD).build();

    try (LoopbackServer server = new LoopbackServer(
        context.getServerSocketFactory(),
        LoopbackServer.text("HTTP/1.1 302 Found\r\nLocation: http://feeds.example/", ""))) {
      FetchRefused refused = catchThrowableOfType(
          FetchRefused.class, () -> gate(server, trusting(keys)).fetch(url(server)));

      assertThat(refused.reason()).isEqualTo(Reason.REDIRECT);
    }
  }

  private Reason refusal(KeyStore keys, SSLContext trust) throws Exception {
    try (LoopbackServer server = server(keys)) {
      FetchRefused refused =
          catchThrowableOfType(FetchRefused.class, () -> gate(server, trust).fetch(url(server)));

      assertThat(server.requests()).isEmpty();
      return refused.reason();
    }
  }

  private static LoopbackServer server(KeyStore keys) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContexts.custom().loadKeyMaterial(keys, PASSWORD).build();
    return new LoopbackServer(
        context.getServerSocketFactory(),
        LoopbackServer.text("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3", "[1]"));
  }

  private static OutboundGate gate(LoopbackServer server, SSLContext trust) {
    return new OutboundGate(
        OutboundSettings.standard()
            .allowing(Set.of(
                "feeds.example:" + server.port(),
                "feeds.example",
                "xn--bcher-kva.example:" + server.port())),
        host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
        trust);
  }

  private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    authorities.setCertificateEntry("authority", keys.getCertificate("authority"));
    return SSLContexts.custom().loadTrustMaterial(authorities, null).build();
  }

  private static String url(LoopbackServer server) {
    return "https://feeds.example:" + server.port() + "/";
  }

  /** A certificate for the host, signed by an authority that stands beside it in the store. */
  private KeyStore certificate(String host, String start, String days) throws Exception {
    Path file = directory.resolve("keys.p12");
    keytool(file, "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c");
    keytool(
        file,
        "-alias",
        "server",
        "-dname",
        "CN=" + host,
        "-ext",
        "san=dns:" + host,
        "-startdate",
        start,
        "-validity",
        days,
        "-signer",
        "authority");
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD);
      return keys;
    }
  }

  private void keytool(Path keystore, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keyalg",
        "EC",
        "-keystore",
        keystore.toString(),
        "-storetype",
        "PKCS12",
        "-storepass",
        new String(PASSWORD)));
    command.addAll(List.of(options));
    Path log = directory.resolve("keytool.log");
    Process keytool = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    int exit = keytool.waitFor();
    assertThat(exit).as(Files.readString(log)).isZero();
  }
}
