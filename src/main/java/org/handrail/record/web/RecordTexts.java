package org.handrail.record.web;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.handrail.site.ModuleMessages;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts that the scripts of the record put together themselves, as JSON for a page. They stand with all other texts under
 * {@code rec.js.}; a count has one key for each plural form ({@code .one}, {@code .other}), as the browser names them.
 */
final class RecordTexts {

  private static final String PREFIX = "rec.js.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RecordTexts() {}

  /** The texts of a language, keys without the prefix, safe to stand in a {@code script} element that is data. */
  static String json(Locale language) {
    Map<String, String> ours = new TreeMap<>();
    for (String module : ModuleMessages.baseNames()) {
      ResourceBundle texts = ResourceBundle.getBundle(
          module,
          language,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
      texts.keySet().stream()
          .filter(key -> key.startsWith(PREFIX))
          .forEach(key -> ours.put(key.substring(PREFIX.length()), texts.getString(key)));
    }
    return json(ours);
  }

  /** A value as JSON, safe to stand in a {@code script} element that is data. */
  static String json(Object value) {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }
}
