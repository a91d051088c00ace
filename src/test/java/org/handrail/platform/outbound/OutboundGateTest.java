package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.platform.outbound.Gates.OK;
import static org.handrail.platform.outbound.Gates.refusal;
import static org.handrail.platform.outbound.Gates.url;

import java.io.IOException;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate takes from a server and what it refuses. */
@Tag("slow")
class OutboundGateTest {

  @AutoClose
  private final Gates gates = new Gates();

  @Test
  void fetchesFromAnAllowedHost() throws IOException {
    LoopbackServer server =
        gates.serve(LoopbackServer.text(OK + "\r\nContent-Type: application/json", "[1]"));

    Fetched fetched = gates.gate(server).fetch(url(server, "/feed?key=1"));

    assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("[1]");
    assertThat(server.requests().getFirst()).startsWith("GET /feed?key=1 HTTP/1.1");
  }

  @Test
  void tellsNothingOfItselfButItsName() throws IOException {
    LoopbackServer server = gates.serve(LoopbackServer.text(OK + "\r\nSet-Cookie: a=b", ""));
    OutboundGate gate = gates.gate(server);

    gate.fetch(url(server, "/"));
    gate.fetch(url(server, "/"));

    assertThat(server.requests())
        .allMatch(request -> request.contains("User-Agent: Handrail\n"))
        .noneMatch(request -> request.contains("Cookie") || request.contains("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 304, 400, 401, 403, 404, 410, 429, 500, 503})
  void refusesAnyOtherStatus(int status) throws IOException {
    LoopbackServer server = gates.serve(LoopbackServer.text("HTTP/1.1 " + status + " x", ""));

    FetchRefused refused = refusal(gates.gate(server), url(server, "/?key=secret"));

    assertThat(refused.reason()).isEqualTo(Reason.STATUS);
    assertThat(refused.getMessage()).contains(Integer.toString(status)).doesNotContain("secret");
    assertThat(server.accepts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "Video/mp4", "audio/mpeg", "font/woff2"})
  void refusesWhatCannotBeAList(String type) throws IOException {
    LoopbackServer server = gates.serve(LoopbackServer.text(OK + "\r\nContent-Type: " + type, "x"));

    assertThat(refusal(gates.gate(server), url(server, "/")).reason())
        .isEqualTo(Reason.CONTENT_TYPE);
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    LoopbackServer server = gates.serve(LoopbackServer.text(OK, ""));
    server.close();

    assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
  }

  @Test
  void refusesWhatIsNotHttp() throws IOException {
    LoopbackServer server = gates.serve(
        (request, out) -> out.write("SSH-2.0-OpenSSH\r\n\r\n".repeat(50).getBytes(UTF_8)));

    assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
  }

  @Test
  void refusesABodyThatBreaksOff() throws IOException {
    LoopbackServer server = gates.serve(LoopbackServer.text(OK + "\r\nContent-Length: 100", "[1"));

    assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.CONNECTION);
  }
}
