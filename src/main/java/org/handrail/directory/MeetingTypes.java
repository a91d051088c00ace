package org.handrail.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the format codes of the Meeting Guide (and those of NA's world services) mean, in English and Spanish. A code that
 * stands for a language also gives its ISO 639 code. Read from {@code meeting-types.tsv}; immutable.
 */
public final class MeetingTypes {

  private static final String LOCAL = "local:";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Set<String> HOW_IT_IS_ATTENDED = Set.of("ONL", "TC", "HY", "VM");
  private static final Table TABLE = Table.load();

  private MeetingTypes() {}

  /** The code as the Meeting Guide spells it, from a code or an English or Spanish name; case and blanks do not matter. */
  public static Optional<String> codeOf(String nameOrCode) {
    return Optional.ofNullable(TABLE.codes.get(key(nameOrCode)));
  }

  /**
   * A format that only its list knows, by the list's own key or name for it: no code, so that it is never taken for one of
   * the same letters.
   */
  public static String local(String name) {
    return LOCAL + name;
  }

  /** The list's own key or name for a format that only it knows; empty for a code. */
  public static Optional<String> findLocal(String code) {
    return code.startsWith(LOCAL) ? Optional.of(code.substring(LOCAL.length())) : Optional.empty();
  }

  /**
   * The name in Spanish for a Spanish locale, else in English; an unknown code is its own name, and a format that only its
   * list knows has the list's name for it.
   */
  public static String name(String code, Locale locale) {
    Optional<String> local = findLocal(code);
    if (local.isPresent()) {
      return local.get();
    }
    Type type = TABLE.find(code);
    if (type == null) {
      return code;
    }
    return locale.getLanguage().equals("es") ? type.spanish : type.english;
  }

  /** The ISO 639 code of the language that the code stands for; empty for other codes. */
  public static Optional<String> languageOf(String code) {
    Type type = TABLE.find(code);
    return type == null || type.language.isEmpty() ? Optional.empty() : Optional.of(type.language);
  }

  /**
   * Whether the code says what kind of meeting it is, such as women or closed: no language and not how one attends, which
   * pages say otherwise.
   */
  public static boolean isKind(String code) {
    return languageOf(code).isEmpty() && !HOW_IT_IS_ATTENDED.contains(code);
  }

  /** The names of the codes that say what kind of meeting it is, each once. */
  public static List<String> kindNames(Collection<String> codes, Locale locale) {
    return codes.stream()
        .filter(MeetingTypes::isKind)
        .map(code -> name(code, locale))
        .distinct()
        .toList();
  }

  /** The code that stands for the language of this ISO 639 code; empty when there is none. */
  public static Optional<String> codeOfLanguage(String language) {
    return Optional.ofNullable(TABLE.codeOfLanguage.get(language));
  }

  private static String key(String nameOrCode) {
    return BLANKS.matcher(nameOrCode.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
  }

  private record Type(String code, String english, String spanish, String language) {}

  private record Table(
      Map<String, Type> types, Map<String, String> codes, Map<String, String> codeOfLanguage) {

    @Nullable
    Type find(String code) {
      Type written = types.get(code);
      if (written != null) {
        return written; // nearly always: every hit of a page asks for all of its codes
      }
      String canonical = codes.get(key(code));
      // A name is no code: only what differs in nothing but case is looked up.
      return canonical == null || !canonical.equalsIgnoreCase(code.strip())
          ? null
          : types.get(canonical);
    }

    static Table load() {
      Map<String, Type> types = new HashMap<>();
      Map<String, String> codes = new HashMap<>();
      List<String[]> rows = rows();
      for (String[] row : rows) {
        types.put(row[0], new Type(row[0], row[1], row[2], row[3]));
        codes.put(key(row[0]), row[0]);
      }
      for (String[] row : rows) { // codes win over names, earlier names over later ones
        codes.putIfAbsent(key(row[1]), row[0]);
        codes.putIfAbsent(key(row[2]), row[0]);
        for (String other : row[4].split("\\|", -1)) {
          if (!other.isEmpty()) {
            codes.putIfAbsent(key(other), row[0]);
          }
        }
      }
      return new Table(Map.copyOf(types), Map.copyOf(codes), codesOfLanguages(rows));
    }

    private static Map<String, String> codesOfLanguages(List<String[]> rows) {
      Map<String, String> codes = new HashMap<>();
      rows.stream().filter(row -> !row[3].isEmpty()).forEach(row -> codes.put(row[3], row[0]));
      return Map.copyOf(codes);
    }

    private static List<String[]> rows() {
      try (InputStream in = MeetingTypes.class.getResourceAsStream("meeting-types.tsv")) {
        if (in == null) {
          throw new IllegalStateException("meeting-types.tsv is missing from the program");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
