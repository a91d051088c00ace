package org.handrail.site.problem;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A field cannot be read or used. Programs are told in English what to do, people by the message of the key. */
public final class InvalidParameter extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final String field;
  private final @Nullable String key;
  private final @Nullable String sentence;

  /** For callers who know what belongs there. */
  public InvalidParameter(String field) {
    this(field, null, null);
  }

  /**
   * Says what to do instead.
   *
   * @param sentence for programs
   */
  public InvalidParameter(String field, @Nullable String sentence) {
    this(field, null, sentence);
  }

  /**
   * Says it to people too.
   *
   * @param key of the message on the form
   * @param sentence for programs
   */
  public InvalidParameter(String field, @Nullable String key, @Nullable String sentence) {
    super(HttpError.BAD_REQUEST);
    this.field = field;
    this.key = key;
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

  /**
   * The message that says to people what to do.
   *
   * @throws IllegalStateException when it was not thrown for a form
   */
  public String key() {
    if (key == null) {
      throw new IllegalStateException("nothing is said to people about " + field);
    }
    return key;
  }
}
