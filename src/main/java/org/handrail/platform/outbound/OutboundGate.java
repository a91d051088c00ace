package org.handrail.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The one way to fetch what a foreign address holds: by https, from the public internet, within limits of time and size. The
 * operator may allow single hosts beyond that. Uses no proxy, cookies or credentials; safe for any thread; nothing is logged.
 */
public final class OutboundGate {

  private final OutboundSettings settings;
  private final CheckedResolver.Lookup lookup;
  private final SSLContext tls;

  public OutboundGate(OutboundSettings settings) {
    this(settings, InetAddress::getAllByName, SSLContexts.createDefault());
  }

  OutboundGate(OutboundSettings settings, CheckedResolver.Lookup lookup, SSLContext tls) {
    this.settings = settings;
    this.lookup = lookup;
    this.tls = tls;
  }

  /**
   * Fetches an address as somebody wrote it.
   *
   * @throws FetchRefused when it may not or cannot be fetched
   */
  public Fetched fetch(String url) {
    Target first = Target.of(Target.parse(url), settings);
    try (Exchange exchange = new Exchange(settings, lookup, tls)) {
      FutureTask<Fetched> fetching = new FutureTask<>(() -> exchange.run(first));
      // a thread of its own, since neither a name server nor a slow drip can be hurried
      Thread.ofVirtual().name("outbound").start(fetching);
      try {
        return fetching.get(settings.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        throw new FetchRefused(Reason.TOO_SLOW, first.host() + " takes too long.", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FetchRefused(Reason.INTERRUPTED, "The fetch was stopped.", e);
      } catch (ExecutionException e) {
        throw refusal(e.getCause(), first.host());
      }
    }
  }

  private static FetchRefused refusal(@Nullable Throwable cause, String host) {
    return switch (cause) {
      case FetchRefused refused -> refused;
      case IOException failed -> FetchFailures.refusal(failed, host);
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(cause);
    };
  }
}
