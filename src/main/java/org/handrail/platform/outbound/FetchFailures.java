package org.handrail.platform.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.handrail.platform.outbound.FetchRefused.Reason;

/** Says what a failed connection means. */
final class FetchFailures {

  private FetchFailures() {}

  static FetchRefused refusal(IOException failed, String host) {
    return switch (failed) {
      case UnknownHostException e ->
        new FetchRefused(Reason.UNKNOWN_HOST, "There is no host " + host + ".", e);
      case SSLException e ->
        new FetchRefused(Reason.TLS, "The certificate of " + host + " cannot be trusted.", e);
      // both a connection and an answer that do not come
      case InterruptedIOException e ->
        new FetchRefused(Reason.TOO_SLOW, host + " takes too long.", e);
      default ->
        new FetchRefused(Reason.CONNECTION, "The connection to " + host + " failed.", failed);
    };
  }
}
