package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.platform.outbound.Gates.OK;
import static org.handrail.platform.outbound.Gates.refusal;
import static org.handrail.platform.outbound.Gates.url;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers and names that lead elsewhere. */
@Tag("slow")
class OutboundRedirectTest {

  @AutoClose
  private final Gates gates = new Gates();

  @Nested
  class Redirects {

    @Test
    void areFollowedThreeTimes() throws IOException {
      LoopbackServer server = gates.serve((request, out) -> {
        int hop = request.charAt("GET /".length()) - '0';
        String head = hop == 3 ? OK : "HTTP/1.1 302 Found\r\nLocation: /" + (hop + 1);
        out.write((head + "\r\n\r\ndone").getBytes(UTF_8));
      });

      Fetched fetched = gates.gate(server).fetch(url(server, "/0"));

      assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("done");
      assertThat(fetched.uri()).isEqualTo(URI.create(url(server, "/3")));
    }

    @Test
    void areRefusedTheFourthTime() throws IOException {
      LoopbackServer server =
          gates.serve(LoopbackServer.text("HTTP/1.1 301 Moved\r\nLocation: /again", ""));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.REDIRECT);
      assertThat(server.accepts()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://127.0.0.1:PORT/", "https://[::1]:PORT/", "https://2130706433/",
          "https://private.example/", "//169.254.169.254/", "http://10.0.0.1/",
        })
    void areNotFollowedIntoAPrivateNetwork(String location) throws IOException {
      LoopbackServer inside = gates.serve(LoopbackServer.text(OK, "secret"));
      LoopbackServer outside = gates.serve(LoopbackServer.text(
          "HTTP/1.1 307 Moved\r\nLocation: " + location.replace("PORT", "" + inside.port()), ""));

      FetchRefused refused = refusal(gates.gate(outside), url(outside, "/"));

      assertThat(refused.reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
      assertThat(inside.accepts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"file:///etc/passwd", "gopher://public.example/", "http://public.example/"})
    void areNotFollowedToAnotherScheme(String location) throws IOException {
      LoopbackServer server =
          gates.serve(LoopbackServer.text("HTTP/1.1 302 Found\r\nLocation: " + location, ""));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason())
          .isEqualTo(Reason.NOT_HTTPS);
    }

    @Test
    void areRefusedWithoutATarget() throws IOException {
      LoopbackServer server = gates.serve(LoopbackServer.text("HTTP/1.1 302 Found", ""));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.REDIRECT);
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
      LoopbackServer server = gates.serve(LoopbackServer.text(OK, "here"));

      Fetched fetched = gates.gate(server).fetch(url(server, "/"));

      assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("here");
      assertThat(gates.lookups()).containsExactly("feeds.example");
    }
  }
}
