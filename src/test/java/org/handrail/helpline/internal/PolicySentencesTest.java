package org.handrail.helpline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.helpline.internal.PolicyExamples.FELLOWSHIP;
import static org.handrail.helpline.internal.PolicyExamples.GENERAL;
import static org.handrail.helpline.internal.PolicyExamples.answerers;
import static org.handrail.helpline.internal.PolicyExamples.provider;
import static org.handrail.helpline.internal.PolicyExamples.weight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.Policy;
import org.handrail.site.ModuleMessages;
import org.junit.jupiter.api.Test;

class PolicySentencesTest {

  private static final Instant NEW_YEARS_NIGHT = Instant.parse("2027-01-01T03:00:00Z");

  private static Map<String, List<String>> says(Policy policy) {
    return new PolicySentences(ModuleMessages.source()).of(policy, NEW_YEARS_NIGHT);
  }

  @Test
  void sharesHoldOnlyWhileAllAnswer() {
    InTwoLanguages reason = new InTwoLanguages("It is open at night.", "Abre de noche.");
    Policy weighted = answerers(GENERAL, List.of(weight(provider(0), 2, reason), provider(1)));

    assertThat(says(GENERAL).get("en"))
        .contains("While all of them answer, each gets as many calls as any other.");
    assertThat(says(GENERAL).get("es"))
        .contains("Mientras contestan todos, cada uno recibe tantas llamadas como cualquier otro.");
    assertThat(says(weighted).get("en"))
        .contains(
            "While all of them answer, Place 0 gets 2 of every 3 calls. The reason: It is open at night.");
    assertThat(says(weighted).get("es"))
        .contains(
            "Mientras contestan todos, Place 0 recibe 2 de cada 3 llamadas. El motivo: Abre de noche.");
    assertThat(says(FELLOWSHIP).get("en"))
        .as("nobody shares with nobody")
        .noneMatch(sentence -> sentence.contains("While all of them"));
  }

  @Test
  void ofANumberThatIsGivenUpNothingIsSaidButSinceWhen() {
    Map<String, List<String>> says = says(GENERAL.retired());

    assertThat(says.get("en"))
        .as("on the day of its own zone")
        .containsExactly(
            "Harbour line: since December 31, 2026, nobody answers this number for this site any more.");
    assertThat(says.get("es"))
        .containsExactly(
            "Línea del Puerto: desde el 31 de diciembre de 2026, ya nadie contesta en este número para este sitio.");
  }
}
