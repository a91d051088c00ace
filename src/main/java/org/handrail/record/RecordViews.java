package org.handrail.record;

import java.util.List;

/**
 * What a module adds to the record's pages; a bean of that module.
 *
 * @param template of jte, with the {@code <template>} elements of its views; gets {@code words} and {@code safety} if it asks for them
 * @param views those that the template holds
 */
public record RecordViews(String template, List<RecordView> views) {

  public RecordViews {
    views = List.copyOf(views);
  }
}
