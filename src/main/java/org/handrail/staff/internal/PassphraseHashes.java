package org.handrail.staff.internal;

import java.time.Duration;
import java.util.function.Supplier;
import org.handrail.platform.limits.ConcurrencyLimiter;
import org.handrail.site.problem.Overloaded;
import org.handrail.staff.Passphrase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id over passphrases, with 19 MiB, two passes and one lane (the least of OWASP's list, about a tenth of a second). Not more at once than
 * there are processors, so that any number of tries costs neither memory nor anybody else's time.
 */
@Component
class PassphraseHashes {

  private static final int SALT_LENGTH = 16;
  private static final int HASH_LENGTH = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int WAITING = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration COME_AGAIN = Duration.ofSeconds(2);

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_LENGTH, HASH_LENGTH, LANES, MEMORY_KIB, PASSES);
  private final ConcurrencyLimiter limiter = new ConcurrencyLimiter(
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, PATIENCE);
  /** Made when it is first needed: the start of the server should not wait for it. */
  private volatile @Nullable String nobodys;

  String hash(Passphrase passphrase) {
    return inTurn(() -> argon2.encode(passphrase.secret()));
  }

  /**
   * Whether it is the one. Takes as long when there is none to compare it with.
   *
   * @param hash of the right one, or null where nobody has the name
   */
  boolean matches(Passphrase typed, @Nullable String hash) {
    String compared = hash == null ? nobodys() : hash;
    return inTurn(() -> argon2.matches(typed.secret(), compared)) && hash != null;
  }

  private String nobodys() {
    String known = nobodys;
    if (known == null) {
      known = hash(Passphrase.typed("nobody signs in by this"));
      nobodys = known;
    }
    return known;
  }

  private <T> T inTurn(Supplier<T> work) {
    return limiter.call(work, () -> new Overloaded(COME_AGAIN));
  }
}
