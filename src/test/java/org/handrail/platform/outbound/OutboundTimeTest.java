package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.platform.outbound.Gates.OK;
import static org.handrail.platform.outbound.Gates.SHORT;
import static org.handrail.platform.outbound.Gates.refusal;
import static org.handrail.platform.outbound.Gates.settings;
import static org.handrail.platform.outbound.Gates.url;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.ssl.SSLContexts;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the gate waits. */
@Tag("slow")
class OutboundTimeTest {

  @AutoClose
  private final Gates gates = new Gates();

  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void endsForASlowDrip() throws IOException {
    LoopbackServer server = gates.serve((request, out) -> {
      out.write((OK + "\r\n\r\n").getBytes(UTF_8));
      while (!never.await(20, TimeUnit.MILLISECONDS)) {
        out.write('x');
        out.flush();
      }
    });

    assertThat(refusal(gates.hurried(server), url(server, "/")).reason())
        .isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void endsForAServerThatSaysNothing() throws IOException {
    LoopbackServer server = gates.serve((request, out) -> never.await());

    assertThat(refusal(gates.hurried(server), url(server, "/")).reason())
        .isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void endsForANameServerThatSaysNothing() throws IOException {
    LoopbackServer server = gates.serve(LoopbackServer.text(OK, ""));
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
    LoopbackServer server = gates.serve((request, out) -> {
      never.await(200, TimeUnit.MILLISECONDS);
      out.write("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n".getBytes(UTF_8));
    });

    assertThat(refusal(gates.hurried(server), url(server, "/")).reason())
        .isEqualTo(Reason.TOO_SLOW);
  }

  @Test
  void endsWhenTheProgramStops() throws IOException {
    LoopbackServer server = gates.serve((request, out) -> never.await());
    Thread.currentThread().interrupt();

    FetchRefused refused = refusal(gates.gate(server), url(server, "/"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(refused.reason()).isEqualTo(Reason.INTERRUPTED);
  }
}
