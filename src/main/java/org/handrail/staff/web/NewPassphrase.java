package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.site.WebSettings;
import org.handrail.site.input.FormReader;
import org.handrail.staff.Passphrase;
import org.handrail.staff.SignInName;
import org.springframework.stereotype.Component;

/**
 * Reads a name and a new passphrase from a form with the fields {@code name}, {@code passphrase} and {@code again}. What a guesser would try
 * first here counts as known: the names of the person and of the site, and the words of what it is about.
 */
@Component
class NewPassphrase {

  private static final List<String> OF_HERE = List.of(
      "handrail",
      "recovery",
      "meeting",
      "meetings",
      "sober",
      "sobriety",
      "helpline",
      "serenity",
      "higherpower",
      "onedayatatime",
      "twelvesteps",
      "recuperacion",
      "reunion",
      "sobriedad",
      "serenidad",
      "solo por hoy");

  private final List<String> known;

  NewPassphrase(WebSettings settings) {
    known = new ArrayList<>(OF_HERE);
    known.addAll(words(settings.siteName()));
  }

  Optional<SignInName> name(FormReader form) {
    Optional<SignInName> name = form.read("name", SignInName::find, "name");
    if (name.isEmpty() && form.errors().isEmpty()) {
      form.refuse("name", "name");
    }
    return name;
  }

  /** As it was typed: blanks count, too. */
  Passphrase passphrase(
      FormReader form, HttpServletRequest request, Optional<SignInName> name, String person) {
    String typed = typed(request, "passphrase");
    Passphrase passphrase = Passphrase.typed(typed);
    List<String> guesses = new ArrayList<>(known);
    guesses.addAll(words(person));
    name.map(SignInName::value).ifPresent(guesses::add);
    passphrase
        .findFault(guesses)
        .ifPresent(fault -> form.refuse("passphrase", "passphrase." + fault, Passphrase.LEAST));
    if (!typed.equals(typed(request, "again"))) {
      form.refuse("again", "passphrase.again");
    }
    return passphrase;
  }

  private static String typed(HttpServletRequest request, String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("\\P{L}+"))
        .filter(word -> word.length() > 2)
        .toList();
  }
}
