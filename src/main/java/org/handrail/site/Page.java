package org.handrail.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know of the page around it. Every template gets one as {@code page}.
 *
 * @param path the page's own path
 * @param query the address's query without the language; empty after a POST
 * @param chosenLanguage the language that the address asks for, or null when the browser decides
 * @param posted whether it answers a body: such a page has no address to come back to
 * @param site what the operator says of the site
 * @param numbers who know where it is said who answers a telephone number
 * @param leaveUrl where "Leave" leads
 * @param places what stands in the bar, from the left
 * @param foot what stands in the foot, in order
 */
public record Page(
    String path,
    String query,
    @Nullable String chosenLanguage,
    boolean posted,
    SiteIdentity site,
    List<WhoAnswers> numbers,
    String leaveUrl,
    List<BarPlace> places,
    List<FootLink> foot) {

  private static final List<String> OF_EVERY_PAGE = List.of("/site/offline.js");

  public Page {
    places = List.copyOf(places);
    foot = List.copyOf(foot);
  }

  static Page of(
      HttpServletRequest request,
      WebSettings settings,
      List<WhoAnswers> numbers,
      List<BarPlace> places,
      List<FootLink> foot) {
    String raw = Optional.ofNullable(request.getQueryString()).orElse("");
    boolean readable = request.getMethod().equals("GET");
    String query = Arrays.stream(raw.split("&"))
        .filter(part -> readable && !part.isEmpty() && !part.startsWith("lang="))
        .collect(Collectors.joining("&"));
    return new Page(
        request.getRequestURI(),
        query,
        Languages.chosen(request).orElse(null),
        request.getMethod().equals("POST"),
        SiteIdentity.of(settings),
        numbers,
        settings.leaveUrl().toString(),
        places,
        foot);
  }

  /** The path of the page that says who answers a number, as it is written; empty where nothing is said of it. */
  public String whoAnswers(String number) {
    return numbers.stream()
        .map(known -> known.path(number))
        .filter(path -> !path.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A link to one of our pages that keeps the chosen language. */
  public String link(String target) {
    if (chosenLanguage == null) {
      return target;
    }
    return target + (target.contains("?") ? "&" : "?") + "lang=" + chosenLanguage;
  }

  /** This page in another language. */
  public String in(String language) {
    String kept = query.isEmpty() ? "" : query + "&";
    return path + "?" + kept + "lang=" + language;
  }

  /** What every page runs, and these. */
  public List<String> scriptsWith(List<String> own) {
    List<String> all = new ArrayList<>(OF_EVERY_PAGE);
    all.addAll(own);
    return all;
  }

  /** The languages that pages speak. */
  public List<String> languages() {
    return Languages.SPOKEN;
  }

  /** Whether this page belongs to a place of the bar. */
  public boolean isAt(BarPlace place) {
    return place.holds(path);
  }

  /** The query's value of a name, decoded, or an empty text. */
  public String parameter(String name) {
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /** A text as a part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
