package org.handrail.site.problem;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A field cannot be read or used. Programs are told in English what to do, people on the form. */
public final class InvalidParameter extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final String field;
  private final @Nullable String sentence;

  /** For callers who know what belongs there. */
  public InvalidParameter(String field) {
    this(field, null);
  }

  /**
   * Says what to do instead.
   *
   * @param sentence for programs
   */
  public InvalidParameter(String field, @Nullable String sentence) {
    super(HttpError.BAD_REQUEST);
    this.field = field;
    this.sentence = sentence;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public @Nullable String sentence() {
    return sentence;
  }
}
