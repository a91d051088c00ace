package org.handrail.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form field by field: what is {@link InvalidParameter} is noted as a {@link Trouble} and the rest is read on, so that the
 * form comes back filled in. Not for several threads.
 */
final class Reading {

  private final Parameters parameters;
  private final List<Trouble> troubles = new ArrayList<>();

  Reading(Parameters parameters) {
    this.parameters = parameters;
  }

  /** What could not be read so far. */
  List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  /** What {@code reader} gives, or {@code otherwise} when it refuses. */
  <T> T read(Function<Parameters, T> reader, T otherwise) {
    try {
      return reader.apply(parameters);
    } catch (InvalidParameter refused) {
      troubles.add(new Trouble(refused.field(), refused.key(), parameters.typed(refused.field())));
      return otherwise;
    }
  }

  /** What {@code reader} finds, or null when it finds nothing or refuses. */
  <T> @Nullable T find(Function<Parameters, Optional<T>> reader) {
    return read(reader, Optional.<T>empty()).orElse(null);
  }

  /** A text, as it was typed when it is refused. */
  String text(String name) {
    return read(p -> p.text(name).orElse(""), parameters.typed(name));
  }
}
