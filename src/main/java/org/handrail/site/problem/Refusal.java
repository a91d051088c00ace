package org.handrail.site.problem;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for cannot be: an outcome that is told to whoever asks, no fault to look for, and so without a stack trace.
 * Never carries anything that was sent. {@link ProblemAdvice} turns it into an answer.
 */
public abstract class Refusal extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final transient ErrorCode code;

  protected Refusal(ErrorCode code) {
    super(code.code(), null, false, false);
    this.code = code;
  }

  public final ErrorCode code() {
    return code;
  }

  /** Where the fault is in what was sent, such as {@code commitments.0.start}. */
  public @Nullable String field() {
    return null;
  }

  /** What to do instead, in English; null or empty where the text that belongs to the status says enough. */
  public @Nullable String sentence() {
    return null;
  }

  /** How long to wait before the next try, longer than nothing. */
  public @Nullable Duration retryAfter() {
    return null;
  }
}
