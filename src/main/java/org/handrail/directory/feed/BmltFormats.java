package org.handrail.directory.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats that a BMLT answer lists beside its meetings: what the keys of that server mean. */
final class BmltFormats {

  private static final int MAX_FORMATS = 10_000;
  private final Map<String, Format> byKey = new HashMap<>();
  private final Map<String, Format> byId = new HashMap<>();

  /**
   * One format.
   *
   * @param key the server's own key, such as {@code WC}
   * @param id its number
   * @param worldId its code at the fellowship's world services, such as {@code WCHR}; may be empty
   * @param isLanguage whether it is a language
   */
  record Format(String key, String id, String worldId, boolean isLanguage) {

    /** The code that the world knows for it, else its own key. */
    String code() {
      return switch (worldId) {
        case "" -> key;
        case "CLOSED" -> "C";
        case "OPEN" -> "O";
        case "WCHR" -> "X";
        case "VM" -> "ONL";
        case "HYBR" -> "HY";
        case "LANG" -> key;
        default -> worldId;
      };
    }
  }

  void add(Format format) {
    if (byKey.size() < MAX_FORMATS) {
      byKey.putIfAbsent(format.key, format);
      byId.putIfAbsent(format.id, format);
    }
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  Optional<Format> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Nullable
  Format byId(String id) {
    return byId.get(id);
  }
}
