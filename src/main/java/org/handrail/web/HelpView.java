package org.handrail.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.help.HelpAdvice;
import org.handrail.help.HelpFacts;
import org.handrail.help.HelpNumber;
import org.handrail.help.HelpSource;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What "Help now" shows.
 *
 * @param first the numbers of the country that the reader's browser names, or none
 * @param others the numbers of the other countries, by country
 * @param advice the clinical sentences, by their group
 * @param meetings where one can go or join now or soon
 * @param now the moment of the page
 */
public record HelpView(
    List<HelpNumber> first,
    Map<String, List<HelpNumber>> others,
    Map<String, List<HelpAdvice>> advice,
    Meetings meetings,
    Instant now) {

  /**
   * Meetings that one can reach now or soon.
   *
   * @param here where the person stands, or null when they did not say
   * @param nearby those around there, the nearest first
   * @param online those that one can join from anywhere, the soonest first
   */
  public record Meetings(
      @Nullable GeoPoint here, List<MeetingHit> nearby, List<MeetingHit> online) {

    public Meetings {
      nearby = List.copyOf(nearby);
      online = List.copyOf(online);
    }

    /** A mask: where somebody stands is nobody else's business. */
    @Override
    public String toString() {
      return "Meetings[…]";
    }
  }

  static HelpView of(HelpFacts facts, String country, Meetings meetings, Instant now) {
    Map<String, List<HelpNumber>> countries = facts.numbers().stream()
        .collect(groupingBy(HelpNumber::country, LinkedHashMap::new, toList()));
    Map<String, List<HelpAdvice>> advice = facts.advice().stream()
        .collect(groupingBy(HelpAdvice::group, LinkedHashMap::new, toList()));
    List<HelpNumber> first = countries.getOrDefault(country, List.of());
    countries.remove(country);
    return new HelpView(first, countries, advice, meetings, now);
  }

  /** The address to join a meeting at, when it is secure; else null. */
  public @Nullable String joinLink(Meeting meeting) {
    return meeting.online() == null ? null : meeting.online().secureUrl();
  }

  /** Every number on the page, in its order. */
  public List<HelpNumber> numbers() {
    return Stream.concat(first.stream(), others.values().stream().flatMap(List::stream))
        .toList();
  }

  /** The sentences of a group, such as {@code help.overdose}; none where none is confirmed. */
  public List<HelpAdvice> advice(String group) {
    return advice.getOrDefault(group, List.of());
  }

  /** Whose pages bear the sentences of a group, each once. */
  public String sourcesOf(String group) {
    return advice(group).stream()
        .flatMap(sentence -> Arrays.stream(sentence.source().name().split("; ")))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Whether somebody should look again where a group of sentences was read. */
  public boolean isReviewDue(String group) {
    return advice(group).stream().anyMatch(sentence -> isReviewDue(sentence.source()));
  }

  /** Whether somebody should look again whether the numbers that stand first still answer. */
  public boolean areNumbersDue() {
    return first.stream().anyMatch(number -> isReviewDue(number.source()));
  }

  /** Whether somebody should look again where this was read. */
  public boolean isReviewDue(HelpSource source) {
    return source.isReviewDue(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /**
   * The day of the oldest review among the sentences of a group.
   *
   * @throws java.util.NoSuchElementException when the group has no sentence
   */
  public LocalDate reviewOf(String group) {
    return advice(group).stream()
        .map(sentence -> sentence.source().reviewed())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }
}
