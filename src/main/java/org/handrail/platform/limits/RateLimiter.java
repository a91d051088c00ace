package org.handrail.platform.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts tries, in memory. Safe for many threads: of any number at the same moment no more than the limit pass. */
@Component
public final class RateLimiter {

  /** How many keys are counted for one limit: some 10 MB when all are taken. */
  static final int MOST_KEYS = 50_000;

  private final Map<String, Buckets> buckets = new ConcurrentHashMap<>();
  private final Clock clock;

  public RateLimiter(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one try, if it may be.
   *
   * @param key who tries; never a text that names a person, but its hash or number
   * @return zero when it may go on, else how long to wait before the next try
   */
  public Duration tryAcquire(RateLimit limit, Object key) {
    return of(limit).tryAcquire(key, clock.instant());
  }

  /** Takes a try back that turned out not to count. */
  public void release(RateLimit limit, Object key) {
    of(limit).release(key, clock.instant());
  }

  /** How many keys are being counted for this limit. */
  int keys(RateLimit limit) {
    return of(limit).size();
  }

  private Buckets of(RateLimit limit) {
    return buckets.computeIfAbsent(
        limit.getClass().getName() + "." + limit.name(), name -> new Buckets(limit));
  }

  /** The buckets of one limit by key; a bucket that has leaked dry is no bucket. */
  private static final class Buckets {

    private final RateLimit limit;
    private final Map<Object, Instant> dryAt = new ConcurrentHashMap<>();
    private Instant sweptAt = Instant.EPOCH;

    Buckets(RateLimit limit) {
      this.limit = limit;
    }

    synchronized Duration tryAcquire(Object key, Instant now) {
      Instant dry = dryAt.getOrDefault(key, now);
      Instant from = dry.isBefore(now) ? now : dry;
      Duration full = limit.refillInterval().multipliedBy(limit.burst());
      Duration wait = Duration.between(now.plus(full), from.plus(limit.refillInterval()));
      if (wait.isPositive()) {
        return wait;
      }
      if (!dryAt.containsKey(key) && !hasRoom(now)) {
        return limit.whenFull() == RateLimit.WhenFull.ADMIT
            ? Duration.ZERO
            : limit.refillInterval();
      }
      dryAt.put(key, from.plus(limit.refillInterval()));
      return Duration.ZERO;
    }

    synchronized void release(Object key, Instant now) {
      Instant dry = dryAt.get(key);
      if (dry == null) {
        return;
      }
      Instant earlier = dry.minus(limit.refillInterval());
      if (earlier.isAfter(now)) {
        dryAt.put(key, earlier);
      } else {
        dryAt.remove(key);
      }
    }

    int size() {
      return dryAt.size();
    }

    private boolean hasRoom(Instant now) {
      if (dryAt.size() < MOST_KEYS) {
        return true;
      }
      if (now.isAfter(sweptAt.plusSeconds(1)) || now.isBefore(sweptAt)) {
        sweptAt = now;
        dryAt.values().removeIf(dry -> !dry.isAfter(now));
      }
      return dryAt.size() < MOST_KEYS;
    }
  }
}
