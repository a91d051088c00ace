package org.handrail.helpline;

/**
 * A short text that people wrote in both languages of the site.
 *
 * @param en may be empty only together with {@code es}
 */
public record InTwoLanguages(String en, String es) {

  public static final InTwoLanguages NONE = new InTwoLanguages("", "");
  public static final int LONGEST = 300;

  public InTwoLanguages {
    en = en.strip();
    es = es.strip();
  }

  /** Whether one language lacks what the other says. */
  public boolean isHalf() {
    return en.isEmpty() != es.isEmpty();
  }

  public boolean isEmpty() {
    return en.isEmpty() && es.isEmpty();
  }

  /** In a language, by its code. */
  public String in(String language) {
    return language.equals("es") ? es : en;
  }
}
