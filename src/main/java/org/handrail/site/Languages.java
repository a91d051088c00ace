package org.handrail.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which language a page speaks: {@code ?lang=} of the address, else what the browser asks for, else English. Nothing is
 * remembered; links carry the choice on. The region is that of the browser's first language, whatever the page speaks, so
 * that times and distances are in the reader's habit.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

  /** The languages that have a message file, the first for everybody else. */
  public static final List<String> SPOKEN = List.of("en", "es");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    List<Locale> wanted = wanted(request);
    Optional<String> chosen = chosen(request);
    String language = chosen.orElseGet(() -> wanted.stream()
        .map(Locale::getLanguage)
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse(SPOKEN.getFirst()));
    return Locale.of(language, regionOf(wanted));
  }

  /** What the browser asks for, the dearest first; none when it does not say: the servlet would name the server's own. */
  public static List<Locale> wanted(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  /** Somebody who reads Dutch first and American English next lives with kilometres. */
  private static String regionOf(List<Locale> wanted) {
    return wanted.stream()
        .filter(locale -> locale.getLanguage().equals(wanted.getFirst().getLanguage()))
        .map(Locale::getCountry)
        .filter(country -> !country.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * The language that the address asks for, if it asks for one we speak. Only the address counts: looking into the
   * parameters would read a body that may just have been refused.
   */
  public static Optional<String> chosen(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Arrays.stream(query.split("&"))
            .filter(part -> part.startsWith("lang="))
            .map(part -> part.substring("lang=".length()))
            .filter(SPOKEN::contains)
            .findFirst();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by the address");
  }
}
