package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Holds the layout of repeat rules against the instances that libical's own tests expect. */
class LibicalOracleTest {

  private static final Path ORACLE = Path.of("../shared/data/ics/libical/icalrecur_test.txt");

  private static final int PASSING = 119;

  /** Why the other cases differ. The first two reasons are our policy, given in the refusal itself. */
  private static final Map<String, Predicate<Case>> EXPLANATIONS = explanations();

  /** One case of the file. */
  private record Case(String rule, String start, String instances) {

    String key() {
      return rule + " @" + start;
    }

    boolean isDateOnly() {
      return !start.contains("T");
    }
  }

  @Test
  void laysOutRepeatRulesAsLibicalDoes() throws IOException {
    Assumptions.assumeTrue(Files.exists(ORACLE), "the shared data is not here");
    List<Case> cases = cases();

    Map<String, List<String>> explained = new TreeMap<>();
    List<String> unexplained = new ArrayList<>();
    for (Case one : cases) {
      if (!layOut(one).equals(one.instances())) {
        EXPLANATIONS.entrySet().stream()
            .filter(e -> e.getValue().test(one))
            .findFirst()
            .ifPresentOrElse(
                e -> explained
                    .computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                    .add(one.key()),
                () -> unexplained.add(one.key() + " gave " + layOut(one)));
      }
    }

    report(cases.size(), explained);
    assertThat(unexplained).isEmpty();
    assertThat(explained.values().stream().mapToInt(List::size).sum())
        .isEqualTo(cases.size() - PASSING);
    assertThat(cases).hasSize(146);
  }

  @Test
  void jumpingAheadGivesTheSameInstancesAsCountingFromTheStart() throws IOException {
    Assumptions.assumeTrue(Files.exists(ORACLE), "the shared data is not here");

    int compared = 0;
    for (Case one : cases()) {
      RecurrenceRule rule = ruleOf(one);
      if (rule != null) {
        compared += compareWindows(one, rule);
        compared += compareWindows(one, withEnd(rule, 0));
        compared += compareWindows(one, withEnd(rule, 200));
      }
    }

    assertThat(compared).isGreaterThan(10_000);
  }

  private static RecurrenceRule withEnd(RecurrenceRule rule, long count) {
    return new RecurrenceRule(
        rule.frequency(), rule.interval(), count, null, rule.weekStart(), rule.parts());
  }

  private static int compareWindows(Case one, RecurrenceRule rule) {
    LocalDateTime start = local(one.start());
    List<LocalDateTime> all = instances(rule, start, start.plusYears(12), one);
    int compared = 0;
    for (int months = 1; months < 130; months += 3) {
      LocalDateTime from = start.plusMonths(months).plusHours(5);
      LocalDateTime until = from.plusDays(40);

      List<LocalDateTime> window = new ArrayList<>();
      new Recurrence(rule, start, one.isDateOnly(), new WorkBudget())
          .forEach(from, until, 0, window::add);

      assertThat(window)
          .as(one.key())
          .isEqualTo(
              all.stream().filter(i -> !i.isBefore(from) && !i.isAfter(until)).toList());
      compared += window.size();
    }
    return compared;
  }

  private static Map<String, Predicate<Case>> explanations() {
    Map<String, Predicate<Case>> reasons = new LinkedHashMap<>();
    reasons.put(
        "refused by policy: repeats more often than daily",
        one -> layOut(one).equals("The entry repeats more often than daily."));
    reasons.put(
        "refused by policy: the product of its lists is above 1,000",
        one -> layOut(one).equals("The entry's repeat rule is too dense."));
    reasons.put(
        "libical itself gives no instances", one -> one.instances().contains("UNIMPLEMENTED"));
    reasons.put(
        "the start does not fit the rule, which RFC 5545 leaves undefined: libical then counts the"
            + " interval from the calendar year, we from the year of the start's week",
        one -> one.rule().contains("BYWEEKNO=53;INTERVAL=") && one.start().startsWith("20270103"));
    return reasons;
  }

  private static void report(int cases, Map<String, List<String>> explained) {
    System.out.println("libical oracle: " + PASSING + " of " + cases + " pass; the others:");
    explained.forEach((reason, keys) -> {
      System.out.println("  " + keys.size() + " × " + reason);
      keys.forEach(key -> System.out.println("      " + key));
    });
  }

  private static @Nullable RecurrenceRule ruleOf(Case one) {
    try {
      return RuleParser.parse(
          one.rule(), u -> u.contains("T") ? local(u) : local(u).with(LocalTime.MAX), kept -> {
            throw new EntryRefusal(EntryFault.RULE_UNREADABLE);
          });
    } catch (EntryRefusal e) {
      return null;
    }
  }

  private static List<LocalDateTime> instances(
      RecurrenceRule rule, LocalDateTime start, LocalDateTime until, Case one) {
    List<LocalDateTime> all = new ArrayList<>();
    new Recurrence(rule, start, one.isDateOnly(), new WorkBudget())
        .forEach(start, until, 0, all::add);
    return all;
  }

  private static String layOut(Case one) {
    LocalDateTime start = local(one.start());
    try {
      RecurrenceRule rule = RuleParser.parse(
          one.rule(), u -> u.contains("T") ? local(u) : local(u).with(LocalTime.MAX), kept -> {
            throw new EntryRefusal(EntryFault.RULE_UNREADABLE);
          });
      return instances(rule, start, start.plusYears(90), one).stream()
          .map(instance -> text(instance, one.start()))
          .collect(Collectors.joining(","));
    } catch (EntryRefusal e) {
      return e.fault().sentence();
    }
  }

  private static LocalDateTime local(String text) {
    return Values.time(text, "", id -> Values.UTC, Values.UTC).local();
  }

  private static String text(LocalDateTime time, String like) {
    String digits = time.toString().replace("-", "").replace(":", "");
    String date = digits.substring(0, 8);
    if (!like.contains("T")) {
      return date;
    }
    String clock = digits.substring(9) + (digits.length() < 15 ? "00" : "");
    return date + "T" + clock + (like.endsWith("Z") ? "Z" : "");
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String block : Files.readString(ORACLE).split("\\R\\s*\\R")) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String line : block.split("\\R")) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") && colon > 0) {
          fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
      }
      if (fields.containsKey("RRULE")) {
        cases.add(new Case(
            fields.getOrDefault("RRULE", ""),
            fields.getOrDefault("DTSTART", ""),
            fields.getOrDefault("INSTANCES", "")));
      }
    }
    return cases;
  }
}
