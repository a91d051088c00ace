package org.handrail.helpline.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.Policy;
import org.handrail.site.Localizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a policy: the same sentences are read on the page and spoken to the caller, so they hold no sign that cannot be spoken. */
@Component
class PolicySentences {

  private static final List<String> LANGUAGES = List.of("en", "es");

  private final MessageSource messages;

  PolicySentences(MessageSource messages) {
    this.messages = messages;
  }

  /** What is said of a policy that holds from a moment on. */
  Map<String, List<String>> of(Policy policy, Instant since) {
    Map<String, List<String>> says = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Localizer words = new Localizer(messages, Locale.of(language));
      says.put(
          language,
          policy.isRetired() ? List.of(retired(policy, since, words)) : of(policy, words));
    }
    return says;
  }

  private static String retired(Policy policy, Instant since, Localizer words) {
    return words.t(
        "helpline.says.retired",
        policy.name().in(words.lang()),
        words.dateWithYear(since.atZone(policy.zone()).toLocalDate()));
  }

  private static List<String> of(Policy policy, Localizer words) {
    List<String> says = new ArrayList<>();
    says.add(words.t(
        "helpline.says." + policy.kind().code() + (policy.takesTurns() ? ".many" : ".one"),
        policy.name().in(words.lang()),
        words.listed(
            policy.answerers().stream().map(a -> named(policy, a, words)).toList())));
    if (policy.takesTurns()) {
      says.add(words.t("helpline.says.turns"));
      weights(policy, words, says);
    }
    hours(policy, words, says);
    says.add(words.t("helpline.says.wait", policy.waitSeconds()));
    says.add(words.t("helpline.says.then." + policy.fallback().code(), policy.callBackMinutes()));
    if (policy.kind() != NumberKind.FELLOWSHIP) {
      says.add(words.t("helpline.says.commission"));
    } else {
      says.add(words.t("helpline.says.free"));
    }
    says.add(words.t("helpline.says.obligation"));
    says.add(words.t("helpline.says.zero"));
    if (!policy.note().isEmpty()) {
      says.add(policy.note().in(words.lang()));
    }
    return says;
  }

  private static String named(Policy policy, Answerer answerer, Localizer words) {
    if (policy.kind() == NumberKind.FELLOWSHIP) {
      return answerer.name();
    }
    return words.t(
        answerer.pays() ? "helpline.says.pays" : "helpline.says.pays.not", answerer.name());
  }

  private static void weights(Policy policy, Localizer words, List<String> says) {
    int total = policy.totalWeight();
    if (total == policy.answerers().size()) {
      says.add(words.t("helpline.says.equal"));
      return;
    }
    for (Answerer answerer : policy.answerers()) {
      if (answerer.weight() > 1) {
        says.add(words.t(
            "helpline.says.weight",
            answerer.name(),
            answerer.weight(),
            total,
            answerer.reason().in(words.lang())));
      }
    }
  }

  private static void hours(Policy policy, Localizer words, List<String> says) {
    List<AnswerHours.Span> gaps =
        AnswerHours.uncovered(policy.answerers().stream().map(Answerer::hours).toList());
    says.add(
        gaps.isEmpty()
            ? words.t("helpline.says.always")
            : words.t(
                "helpline.says.gaps",
                words.listed(gaps.stream().map(gap -> span(gap, words)).toList()),
                words.zone(policy.zone())));
  }

  /** Such as "Sunday from 10:00 PM to 6:00 AM". */
  static String span(AnswerHours.Span span, Localizer words) {
    DayOfWeek day = span.day();
    return words.t(
        "helpline.says.span",
        words.weekday(day),
        words.time(span.from()),
        words.endTime(span.until()));
  }
}
