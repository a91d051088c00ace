package org.handrail.device;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Classes that libraries name and that do not exist in the browser, or would bring a hundred others there. Each has one
 * of the same name under {@code org.handrail.device.standin} that does the little that is asked of it.
 */
public final class StandIns implements SubstitutionPolicy {

  private static final Set<String> REPLACED = Set.of(
      "java.security.MessageDigest",
      "java.security.Security",
      "java.time.zone.JodaRulesProvider", // the compiler's library names it so, the JDK has none
      "java.util.HexFormat",
      "org.bouncycastle.crypto.CryptoServicesRegistrar");

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(REPLACED::contains).packagePrefix("org.handrail.device.standin");
  }
}
