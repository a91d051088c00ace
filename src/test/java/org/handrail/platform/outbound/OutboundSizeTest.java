package org.handrail.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.platform.outbound.Gates.OK;
import static org.handrail.platform.outbound.Gates.gzip;
import static org.handrail.platform.outbound.Gates.packed;
import static org.handrail.platform.outbound.Gates.refusal;
import static org.handrail.platform.outbound.Gates.url;

import java.io.IOException;
import java.io.OutputStream;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much the gate takes, as sent and as unpacked. */
@Tag("slow")
class OutboundSizeTest {

  @AutoClose
  private final Gates gates = new Gates();

  @Nested
  class Size {

    @Test
    void isLimitedWithoutAnAnnouncement() throws IOException {
      LoopbackServer server = gates.serve((request, out) -> endless(out, OK));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason())
          .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void isLimitedByItsAnnouncement() throws IOException {
      LoopbackServer server = gates.serve(
          LoopbackServer.text(OK + "\r\nContent-Length: " + 20 * 1024 * 1024 + "1", "x"));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason())
          .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void mayReachTheLimit() throws IOException {
      byte[] body = new byte[20 * 1024 * 1024];
      LoopbackServer server = gates.serve((request, out) -> {
        out.write((OK + "\r\n\r\n").getBytes(UTF_8));
        out.write(body);
      });

      assertThat(gates.gate(server).fetch(url(server, "/")).bytes()).hasSameSizeAs(body);
    }

    @Test
    void countsAfterUnpacking() throws IOException {
      byte[] bomb = gzip(new byte[300 * 1024 * 1024]);
      LoopbackServer server = gates.serve((request, out) -> packed(out, "gzip", bomb));

      FetchRefused refused = refusal(gates.gate(server), url(server, "/"));

      assertThat(bomb).hasSizeLessThan(400_000);
      assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void mayNotGrowAHundredfold() throws IOException {
      byte[] bomb = gzip(new byte[10 * 1024 * 1024]); // within the limit of bytes
      LoopbackServer server = gates.serve((request, out) -> packed(out, "gzip", bomb));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason())
          .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void ofHeadersIsLimited() throws IOException {
      LoopbackServer server = gates.serve((request, out) -> endless(out, OK + "\r\nX: "));
      LoopbackServer many = gates.serve(LoopbackServer.text(OK + "\r\nX: y".repeat(5000), ""));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason())
          .isEqualTo(Reason.CONNECTION);
      assertThat(refusal(gates.gate(many), url(many, "/")).reason()).isEqualTo(Reason.CONNECTION);
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
          gates.serve((request, out) -> packed(out, "gzip", gzip("[1]".getBytes(UTF_8))));

      assertThat(gates.gate(server).fetch(url(server, "/")).bytes())
          .asString(UTF_8)
          .isEqualTo("[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "br", "deflate", "gzip\r\nContent-Encoding: gzip"})
    void isRefusedInAnyOtherWay(String encoding) throws IOException {
      LoopbackServer server =
          gates.serve((request, out) -> packed(out, encoding, gzip("[1]".getBytes(UTF_8))));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void isRefusedInsideAPacking() throws IOException {
      LoopbackServer server =
          gates.serve((request, out) -> packed(out, "gzip", gzip(gzip("[1]".getBytes(UTF_8)))));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void isRefusedWhenItIsNone() throws IOException {
      LoopbackServer server =
          gates.serve((request, out) -> packed(out, "gzip", "[1]".getBytes(UTF_8)));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason()).isEqualTo(Reason.ENCODING);
    }

    @Test
    void thatBreaksOffIsRefused() throws IOException {
      byte[] whole = gzip("[1, 2, 3]".repeat(1000).getBytes(UTF_8));
      LoopbackServer server = gates.serve(
          (request, out) -> packed(out, "gzip", java.util.Arrays.copyOf(whole, whole.length / 2)));

      assertThat(refusal(gates.gate(server), url(server, "/")).reason())
          .isEqualTo(Reason.CONNECTION);
    }
  }
}
