package org.handrail.helpline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.helpline.internal.PolicyExamples.FELLOWSHIP;
import static org.handrail.helpline.internal.PolicyExamples.GENERAL;
import static org.handrail.helpline.internal.PolicyExamples.LISTING;
import static org.handrail.helpline.internal.PolicyExamples.PROVIDERS;
import static org.handrail.helpline.internal.PolicyExamples.answerers;
import static org.handrail.helpline.internal.PolicyExamples.check;
import static org.handrail.helpline.internal.PolicyExamples.hours;
import static org.handrail.helpline.internal.PolicyExamples.line;
import static org.handrail.helpline.internal.PolicyExamples.name;
import static org.handrail.helpline.internal.PolicyExamples.number;
import static org.handrail.helpline.internal.PolicyExamples.phone;
import static org.handrail.helpline.internal.PolicyExamples.policy;
import static org.handrail.helpline.internal.PolicyExamples.provider;
import static org.handrail.helpline.internal.PolicyExamples.volunteers;
import static org.handrail.helpline.internal.PolicyExamples.weight;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.Policy;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.contract.Promise;
import org.junit.jupiter.api.Test;

/** What a policy may not say, case by case. */
class PolicyCheckTest {

  @Test
  void whatKeepsThePromisesIsFree() {
    for (Policy good : List.of(LISTING, GENERAL, FELLOWSHIP)) {
      assertThat(check(good, LISTING, GENERAL, FELLOWSHIP)).isEmpty();
    }
  }

  @Test
  void whatWouldFailAtThreeInTheMorningIsFoundWhenItIsSaved() {
    assertThat(problems(answerers(GENERAL, List.of()))).contains("nobody");
    assertThat(problems(answerers(GENERAL, List.of(provider(0), provider(0)))))
        .contains("twice", "same-line");
    assertThat(problems(answerers(GENERAL, List.of(line(provider(0), GENERAL.number())))))
        .contains("loop");
    Policy there = answerers(GENERAL, List.of(line(provider(0), LISTING.number())));
    Policy back = answerers(LISTING, List.of(line(provider(3), GENERAL.number())));
    assertThat(problems(there, back)).as("round two corners").contains("loop");
    Answerer mornings = hours(
        provider(0),
        new AnswerHours(List.of(new AnswerHours.Span(
            java.time.DayOfWeek.MONDAY,
            java.time.LocalTime.of(8, 0),
            java.time.LocalTime.of(12, 0)))));
    List<TrialFinding> gaps = check(answerers(GENERAL, List.of(mornings)));
    assertThat(gaps).singleElement().matches(finding -> !finding.refused());
    assertThat(problems(answerers(GENERAL, List.of(provider(2))))).contains("contract");
    assertThat(problems(name(GENERAL, new InTwoLanguages("Only English", "")))).contains("half");
    assertThat(problems(answerers(GENERAL, List.of(weight(provider(0), 3, InTwoLanguages.NONE)))))
        .contains("reason");
  }

  @Test
  void aLineThatIsANumberOfTheSiteCountsAsWhoeverAnswersThat() {
    Policy own = answerers(
        policy(NumberKind.GENERAL, "county", provider(0)), List.of(line(provider(0), phone(150))));
    Policy listing0 =
        number(policy(NumberKind.LISTING, PROVIDERS.get(0).toString(), provider(0)), 150);
    Policy listing1 =
        number(policy(NumberKind.LISTING, PROVIDERS.get(1).toString(), provider(1)), 150);
    assertThat(check(own, listing0)).isEmpty();
    assertThat(PolicyCheck.broken(check(own, listing1)))
        .containsExactly(Promise.GENERAL_REACHES_THE_LISTED.messageKey());
    Policy fellowship = answerers(FELLOWSHIP, List.of(line(volunteers(), phone(150))));
    assertThat(PolicyCheck.broken(check(fellowship, listing1)))
        .containsExactly(Promise.FELLOWSHIP_IS_FREE.messageKey());
  }

  private static Set<String> problems(Policy policy, Policy... others) {
    Set<String> keys = new TreeSet<>();
    check(policy, others)
        .forEach(finding -> keys.add(finding.messageKey().replace("helpline.finding.", "")));
    return keys;
  }
}
