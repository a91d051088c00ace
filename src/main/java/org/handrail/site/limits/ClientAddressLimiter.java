package org.handrail.site.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.platform.limits.RateLimit;
import org.handrail.platform.limits.RateLimiter;
import org.handrail.site.problem.ErrorCode;
import org.handrail.site.problem.RateLimited;
import org.handrail.site.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts tries by where they come from. An address is turned at once into a hash under a key that lives and dies with this
 * program, and is kept nowhere. A proxy on this machine or in the same private network is asked for whom it speaks ({@code
 * X-Forwarded-For}, the last name). One on this machine that does not say would make everybody one source, so that one
 * person could keep out all others: then nothing is counted by source.
 */
@Component
public final class ClientAddressLimiter {

  private static final int IPV6_NETWORK = 8;
  private static final int HASH_LENGTH = 16;

  private final RateLimiter limits;
  private final SecretKeySpec key;

  ClientAddressLimiter(RateLimiter limits) {
    this.limits = limits;
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    key = new SecretKeySpec(fresh, "HmacSHA256");
  }

  /**
   * Counts one try.
   *
   * @throws RateLimited when it is one too many
   */
  public void count(RateLimit limit, HttpServletRequest request) {
    String source = sourceOf(request);
    if (source != null) {
      require(limits.tryAcquire(limit, source));
    }
  }

  /**
   * Counts the work only when it is refused for this reason.
   *
   * @param limit how often that may be
   * @param wrong the reason
   * @throws RateLimited when it was too often
   */
  public <T> T countWrong(
      RateLimit limit, ErrorCode wrong, HttpServletRequest request, Supplier<T> work) {
    String source = sourceOf(request);
    if (source == null) {
      return work.get();
    }
    require(limits.tryAcquire(limit, source));
    boolean isWrong = false;
    try {
      return work.get();
    } catch (Refusal e) {
      isWrong = e.code().equals(wrong);
      throw e;
    } finally {
      if (!isWrong) {
        limits.release(limit, source);
      }
    }
  }

  private static void require(Duration wait) {
    if (wait.isPositive()) {
      throw new RateLimited(wait);
    }
  }

  private @Nullable String sourceOf(HttpServletRequest request) {
    InetAddress peer = literal(request.getRemoteAddr());
    if (peer == null) {
      return null;
    }
    boolean isNear = peer.isLoopbackAddress() || peer.isSiteLocalAddress();
    InetAddress named = isNear ? lastNamed(request.getHeader("X-Forwarded-For")) : null;
    if (named == null && peer.isLoopbackAddress()) {
      return null;
    }
    return hash(named == null ? peer : named);
  }

  private static @Nullable InetAddress lastNamed(@Nullable String forwarded) {
    return forwarded == null
        ? null
        : literal(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
  }

  /** Only what is written as an address: nothing is looked up. */
  private static @Nullable InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A home or a telephone has a whole network of IPv6 addresses: that is the source. */
  private String hash(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] network = address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(network), 0, HASH_LENGTH);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC", e);
    }
  }
}
