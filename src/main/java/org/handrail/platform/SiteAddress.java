package org.handrail.platform;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At which address people reach this server. Browsers give a page what a sealed record needs (WebCrypto, passkeys, push)
 * only under https or on the person's own machine: elsewhere accounts are not offered.
 */
public final class SiteAddress {

  private final @Nullable URI origin;
  private final boolean isSecure;
  private final boolean offersAccounts;

  private SiteAddress(@Nullable URI origin, boolean isSecure, boolean offersAccounts) {
    this.origin = origin;
    this.isSecure = isSecure;
    this.offersAccounts = offersAccounts;
  }

  /** A server whose public address is this one. */
  public static SiteAddress of(URI origin) {
    return new SiteAddress(origin, "https".equals(origin.getScheme()), true);
  }

  /**
   * A server that was told no public address.
   *
   * @param onLoopback whether it can be reached from its own machine only
   */
  public static SiteAddress unset(boolean onLoopback) {
    return new SiteAddress(null, false, onLoopback);
  }

  /** Scheme, host and port, without a slash at the end; empty when nobody has said. */
  public Optional<URI> findOrigin() {
    return Optional.ofNullable(origin);
  }

  /** Whether people reach it by https. */
  public boolean isSecure() {
    return isSecure;
  }

  /** Whether a browser will do there what a sealed record needs. */
  public boolean offersAccounts() {
    return offersAccounts;
  }
}
