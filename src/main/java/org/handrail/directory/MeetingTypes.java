package org.handrail.directory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the format codes mean. */
public final class MeetingTypes {

  private static final Map<String, String[]> NAMES = Map.of(
      "O", new String[] {"Open", "Abierta"},
      "C", new String[] {"Closed", "Cerrada"},
      "ST", new String[] {"Step study", "Estudio de pasos"},
      "W", new String[] {"Women", "Mujeres"},
      "X", new String[] {"Wheelchair access", "Acceso en silla de ruedas"},
      "BE", new String[] {"Newcomers welcome", "Recién llegados"},
      "CF", new String[] {"Child-friendly", "Niños bienvenidos"},
      "S", new String[] {"Spanish", "Español"});

  private MeetingTypes() {}

  public static Optional<String> codeOf(String nameOrCode) {
    return NAMES.containsKey(nameOrCode.toUpperCase(Locale.ROOT))
        ? Optional.of(nameOrCode.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  public static String name(String code, Locale locale) {
    String[] names = NAMES.get(code.toUpperCase(Locale.ROOT));
    return names == null ? code : names[locale.getLanguage().equals("es") ? 1 : 0];
  }

  public static Optional<String> languageOf(String code) {
    return code.equals("S") ? Optional.of("es") : Optional.empty();
  }
}
