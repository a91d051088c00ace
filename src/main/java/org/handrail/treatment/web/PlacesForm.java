package org.handrail.treatment.web;

import java.util.Optional;
import org.handrail.site.input.FormReader;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.jspecify.annotations.Nullable;

/** Open places as they stand in the form, also where they cannot be said yet. */
public record PlacesForm(String available, String maximum, String note) {

  /** What was said; empty where nothing was. */
  public static PlacesForm of(@Nullable Said said) {
    if (said == null) {
      return new PlacesForm("", "", "");
    }
    Capacity capacity = said.capacity();
    Integer maximum = capacity.maximum();
    return new PlacesForm(
        Integer.toString(capacity.available()),
        maximum == null ? "" : maximum.toString(),
        capacity.note());
  }

  /** What was typed. */
  static PlacesForm typed(FormReader form) {
    return new PlacesForm(form.typed("available"), form.typed("maximum"), form.typed("note"));
  }

  /** What the form says; what cannot be said is told by the reader. */
  static Optional<Capacity> read(FormReader form) {
    Optional<Integer> available = form.whole("available", 0, Capacity.MAX_PLACES);
    Integer maximum = form.whole("maximum", 0, Capacity.MAX_PLACES).orElse(null);
    String note = form.text("note").orElse("");
    if (available.isEmpty() && form.raw("available").isEmpty()) {
      form.refuse("available", "available");
    }
    if (available.isPresent() && maximum != null && maximum < available.get()) {
      form.refuse("maximum", "maximum");
    }
    return form.errors().isEmpty()
        ? available.map(open -> new Capacity(open, maximum, note))
        : Optional.empty();
  }
}
