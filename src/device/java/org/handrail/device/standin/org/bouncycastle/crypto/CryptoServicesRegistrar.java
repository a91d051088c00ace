package org.handrail.device.standin.org.bouncycastle.crypto;

import org.bouncycastle.crypto.CryptoServiceProperties;

/** Bouncy Castle asks here whether a policy of the JVM forbids an algorithm. In the browser there is none. */
public final class CryptoServicesRegistrar {

  private CryptoServicesRegistrar() {}

  /** Forbids nothing. */
  public static void checkConstraints(CryptoServiceProperties service) {}
}
