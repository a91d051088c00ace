package org.handrail.directory.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.directory.MeetingTypes;
import org.jspecify.annotations.Nullable;

/** The formats that a BMLT answer lists beside its meetings: what the keys of that server mean. */
final class BmltFormats {

  private static final int MAX_FORMATS = 10_000;
  private final Map<String, Format> byKey = new HashMap<>();
  private final Map<KeyIn, Format> byKeyAndLanguage = new HashMap<>();
  private final Map<String, Format> byId = new HashMap<>();

  /** A key is a word of a language: one server may have it twice, with two meanings. */
  private record KeyIn(String language, String key) {}

  /**
   * One format.
   *
   * @param key the server's own key, such as {@code WC}
   * @param id its number
   * @param worldId its code at the fellowship's world services, such as {@code WCHR}; may be empty
   * @param name what the server calls it; may be empty
   * @param language the ISO 639 code of the language that it stands for; empty for one that stands for none
   */
  record Format(String key, String id, String worldId, String name, String language) {

    /**
     * The code that everybody knows for it; else the server's own name for it, marked as such, since its key may be the
     * code of something else.
     */
    String code() {
      return NawsFormats.ofWorldId(worldId)
          .or(() -> MeetingTypes.codeOfLanguage(language))
          .or(() -> NawsFormats.ofKeyAnywhere(key))
          .orElseGet(() -> MeetingTypes.local(name.isEmpty() ? key : name));
    }
  }

  /** Takes a format whose key and name are in the given language. */
  void add(Format format, String keyLanguage) {
    if (byKey.size() < MAX_FORMATS && byKeyAndLanguage.size() < MAX_FORMATS) {
      byKey.putIfAbsent(format.key, format);
      byKeyAndLanguage.putIfAbsent(new KeyIn(keyLanguage, format.key), format);
      byId.putIfAbsent(format.id, format);
    }
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The format of this key in this language, else in the first language that has the key. */
  Optional<Format> find(String key, String keyLanguage) {
    Format exact = byKeyAndLanguage.get(new KeyIn(keyLanguage, key));
    return exact != null ? Optional.of(exact) : Optional.ofNullable(byKey.get(key));
  }

  @Nullable
  Format byId(String id) {
    return byId.get(id);
  }
}
