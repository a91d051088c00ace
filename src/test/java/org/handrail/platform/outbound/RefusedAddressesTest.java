package org.handrail.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.ssl.SSLContexts;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way that is known to write an address that leads into the own network; a listener on loopback counts who comes. */
class RefusedAddressesTest {

  private final List<String> lookups = new ArrayList<>();
  private LoopbackServer server;

  @BeforeEach
  void listen() throws IOException {
    server = new LoopbackServer(LoopbackServer.text("HTTP/1.1 200 OK", "reached"));
  }

  @AfterEach
  void nobodyCame() throws IOException {
    assertThat(server.accepts()).isZero();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s://127.0.0.1:PORT/",
        "%s://127.0.0.1/",
        "%s://localhost:PORT/",
        "%s://localhost/",
        "%s://LOCALHOST:PORT/",
        "%s://localhost.:PORT/",
        "%s://a.localhost:PORT/",
        "%s://127.0.0.1.:PORT/",
        "%s://127.1:PORT/",
        "%s://127.0.1:PORT/",
        "%s://0:PORT/",
        "%s://0/",
        "%s://0.0.0.0:PORT/",
        "%s://0x7f.1:PORT/",
        "%s://0x7f000001:PORT/",
        "%s://0x7f.0.0.1:PORT/",
        "%s://0X7F.0X0.0X0.0X1:PORT/",
        "%s://2130706433:PORT/",
        "%s://017700000001:PORT/",
        "%s://0177.0.0.1:PORT/",
        "%s://0177.0.0.01:PORT/",
        "%s://127.255.255.254:PORT/",
        "%s://[::1]:PORT/",
        "%s://[::]:PORT/",
        "%s://[0:0:0:0:0:0:0:1]:PORT/",
        "%s://[::ffff:127.0.0.1]:PORT/",
        "%s://[::ffff:7f00:1]:PORT/",
        "%s://[::ffff:10.0.0.1]/",
        "%s://[::127.0.0.1]:PORT/",
        "%s://[64:ff9b::7f00:1]:PORT/",
        "%s://[64:ff9b::127.0.0.1]/",
        "%s://[64:ff9b:1::1]/",
        "%s://[2002:7f00:1::]/",
        "%s://[2001:0:7f00:1::]/",
        "%s://[2001:db8::1]/",
        "%s://[3fff::1]/",
        "%s://[fe80::1]/",
        "%s://[fe80::1%%25eth0]/",
        "%s://[fec0::1]/",
        "%s://[fc00::1]/",
        "%s://[fd00::8]/",
        "%s://[ff02::1]/",
        "%s://[100::1]/",
        "%s://[2a00::5efe:127.0.0.1]/",
        "%s://10.0.0.1/",
        "%s://172.16.0.1/",
        "%s://172.31.255.255/",
        "%s://192.168.1.1/",
        "%s://169.254.169.254/latest/meta-data/",
        "%s://100.64.0.1/",
        "%s://100.127.255.255/",
        "%s://192.0.0.1/",
        "%s://192.0.2.1/",
        "%s://198.51.100.1/",
        "%s://203.0.113.1/",
        "%s://198.18.0.1/",
        "%s://198.19.255.255/",
        "%s://192.88.99.1/",
        "%s://224.0.0.1/",
        "%s://239.255.255.255/",
        "%s://240.0.0.1/",
        "%s://255.255.255.255/",
        "%s://1.2.3/",
        "%s://1.2.3.4.5/",
        "%s://256.256.256.256/",
        "%s://example.0x7f/",
        "%s://１２７.０.０.１:PORT/",
        "%s://127。0。0。1:PORT/",
        "%s://ⓛocalhost:PORT/",
        "%s://router/",
        "%s://printer.local/",
        "%s://db.internal/",
        "%s://nas.home.arpa/",
      })
  void refusesAnAddressThatIsNotPublic(String form) {
    for (String scheme : List.of("https", "http")) {
      FetchRefused refused = refusalOf(form.formatted(scheme));

      assertThat(refused.reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
    }
    assertThat(lookups).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "gopher://127.0.0.1:PORT/_x",
        "ftp://127.0.0.1/",
        "jar:https://feeds.example/a.jar!/x",
        "jar:file:///x.jar!/",
        "data:text/plain,x",
        "dict://127.0.0.1:PORT/",
        "ldap://127.0.0.1/",
        "netdoc:///etc/passwd",
        "mailto:a@b.example",
        "http://public.example/",
        "//public.example/",
        "public.example",
        "/etc/passwd",
        "",
      })
  void refusesAnythingButHttps(String form) {
    assertThat(refusalOf(form).reason()).isEqualTo(Reason.NOT_HTTPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1%2f@public.example/", "https://public.example@127.0.0.1:PORT/",
        "https://user:secret@public.example/", "https://@127.0.0.1:PORT/",
      })
  void refusesNamesAndPasswords(String form) {
    assertThat(refusalOf(form).reason()).isEqualTo(Reason.USER_INFO);
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 25, 80, 6379, 8443, 65_535})
  void refusesOtherPorts(int port) {
    assertThat(refusalOf("https://public.example:" + port + "/").reason()).isEqualTo(Reason.PORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///",
        "https://:PORT/",
        "https:public.example",
        "https://[::1/",
        "https://[x]y:PORT/",
        "https://127.0.0.1\\@public.example/",
        "https://public.example:99999/",
        "https://public.example:0/",
        "https://127%2e0%2e0%2e1/",
        "https://loc%61lhost/",
        "https://public.example /",
        "https://public.example\t/",
        "https://a..example/",
        "https://-/",
        "https://.",
        "https://exa\u0000mple.org/",
        "https://exa\r\nmple.org/",
        "https://public.example:80:80/",
        "https://public.example:1x/",
      })
  void refusesWhatCannotBeUnderstood(String form) {
    assertThat(refusalOf(form).reason()).isIn(Reason.BAD_URL, Reason.ADDRESS_NOT_PUBLIC);
    assertThat(lookups).isEmpty();
  }

  @Test
  void refusesAnEndlessAddress() {
    assertThat(refusalOf("https://public.example/" + "a".repeat(1_000_000)).reason())
        .isEqualTo(Reason.BAD_URL);
  }

  @Test
  void refusesANameWithAPrivateAddress() {
    assertThat(refusalOf("https://private.example/").reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
    assertThat(refusalOf("https://mixed.example/").reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
    assertThat(lookups).containsExactly("private.example", "mixed.example");
  }

  @Test
  void asksForAnInternationalNameInItsAsciiForm() {
    assertThat(refusalOf("https://bücher.example/").reason()).isEqualTo(Reason.UNKNOWN_HOST);
    assertThat(refusalOf("https://pаypal.example/").reason()).isEqualTo(Reason.UNKNOWN_HOST);

    assertThat(lookups).containsExactly("xn--bcher-kva.example", "xn--pypal-4ve.example");
  }

  @Test
  void neverRepeatsPathOrQuery() {
    for (String url : List.of(
        "http://public.example/secret?key=secret",
        "https://127.0.0.1/secret?key=secret",
        "https://private.example/secret?key=secret",
        "https://user:secret@public.example/",
        "https://public.example/ secret")) {
      FetchRefused refused = refusalOf(url);

      assertThat(refused.getMessage()).doesNotContain("secret");
      assertThat(refused.getCause() == null ? "" : refused.getCause().toString())
          .doesNotContain("secret");
    }
  }

  private FetchRefused refusalOf(String form) {
    OutboundGate gate =
        new OutboundGate(OutboundSettings.standard(), this::lookup, SSLContexts.createDefault());
    String url = form.replace("PORT", Integer.toString(server.port()));
    return catchThrowableOfType(FetchRefused.class, () -> gate.fetch(url));
  }

  private InetAddress[] lookup(String host) throws UnknownHostException {
    lookups.add(host);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return switch (host) {
      case "private.example" -> new InetAddress[] {loopback};
      case "mixed.example" -> new InetAddress[] {InetAddress.ofLiteral("9.9.9.9"), loopback};
      default -> throw new UnknownHostException(host);
    };
  }

  @Test
  void takesAHostForAllowedOnlyWithItsPort() {
    OutboundSettings settings = OutboundSettings.standard().allowing(Set.of("localhost:1", "nas"));

    assertThat(settings.allows("localhost", 1)).isTrue();
    assertThat(settings.allows("localhost", 443)).isFalse();
    assertThat(settings.allows("nas", 443)).isTrue();
    assertThat(settings.allows("nas", 80)).isTrue();
    assertThat(settings.allows("nas", 22)).isFalse();
  }
}
