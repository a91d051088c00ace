package org.handrail.helpline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.helpline.internal.PolicyExamples.FELLOWSHIP;
import static org.handrail.helpline.internal.PolicyExamples.GENERAL;
import static org.handrail.helpline.internal.PolicyExamples.LISTING;
import static org.handrail.helpline.internal.PolicyExamples.answerers;
import static org.handrail.helpline.internal.PolicyExamples.check;
import static org.handrail.helpline.internal.PolicyExamples.name;
import static org.handrail.helpline.internal.PolicyExamples.note;
import static org.handrail.helpline.internal.PolicyExamples.pays;
import static org.handrail.helpline.internal.PolicyExamples.phone;
import static org.handrail.helpline.internal.PolicyExamples.provider;
import static org.handrail.helpline.internal.PolicyExamples.terms;
import static org.handrail.helpline.internal.PolicyExamples.volunteers;
import static org.handrail.helpline.internal.PolicyExamples.weight;
import static org.handrail.helpline.internal.PolicyExamples.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.Policy;
import org.handrail.treatment.contract.Promise;
import org.junit.jupiter.api.Test;

/** What a policy may not say, held against a list of what breaks each promise that shares no code with the check. */
class PolicyEditsTest {

  /** An edit, and the promise that it breaks when it is made to a policy of this kind; none when it breaks none. */
  private record Edit(String what, Map<NumberKind, Promise> breaks, UnaryOperator<Policy> change) {}

  private static Edit edit(String what, UnaryOperator<Policy> change, Object... breaks) {
    Map<NumberKind, Promise> all = new EnumMap<>(NumberKind.class);
    for (int i = 0; i < breaks.length; i += 2) {
      all.put((NumberKind) breaks[i], (Promise) breaks[i + 1]);
    }
    return new Edit(what, all, change);
  }

  private static Edit forAll(String what, Promise promise, UnaryOperator<Policy> change) {
    return edit(
        what,
        change,
        NumberKind.LISTING,
        promise,
        NumberKind.GENERAL,
        promise,
        NumberKind.FELLOWSHIP,
        promise);
  }

  private static List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    edits.add(forAll(
        "no obligation is left out",
        Promise.NO_OBLIGATION,
        p -> terms(p, false, true, true, true)));
    edits.add(forAll(
        "no commission is left out",
        Promise.NO_COMMISSION,
        p -> terms(p, true, false, true, true)));
    edits.add(
        forAll("not named first", Promise.PAYMENT_IS_SAID, p -> terms(p, true, true, false, true)));
    edits.add(
        forAll("no public list", Promise.PUBLIC_LIST, p -> terms(p, true, true, true, false)));
    for (String bad :
        List.of("We take 5 % of the fee", "twenty dollars per call", "gets priority")) {
      edits.add(forAll(bad, Promise.NO_COMMISSION, p -> note(p, new InTwoLanguages(bad, "Nada"))));
    }
    for (String bad :
        List.of("debe ingresar en una semana", "el que llama se compromete a ingresar")) {
      edits.add(
          forAll(bad, Promise.NO_OBLIGATION, p -> note(p, new InTwoLanguages("Nothing", bad))));
    }
    for (String bad : List.of("They pay the most", "our sponsor", "they have a contract")) {
      edits.add(forAll(
          bad,
          Promise.NO_COMMISSION,
          p -> answerers(
              p,
              p.answerers().stream()
                  .map(a -> weight(a, 2, new InTwoLanguages(bad, "Son los primeros")))
                  .toList())));
    }
    edits.add(edit(
        "a paying one is called free, or a free one paying",
        p -> answerers(p, p.answerers().stream().map(a -> pays(a, !a.pays())).toList()),
        NumberKind.LISTING,
        Promise.PAYMENT_IS_SAID,
        NumberKind.GENERAL,
        Promise.PAYMENT_IS_SAID,
        NumberKind.FELLOWSHIP,
        Promise.FELLOWSHIP_IS_FREE));
    edits.add(edit(
        "another place answers, too",
        p -> with(p, provider(2)),
        NumberKind.LISTING,
        Promise.LISTING_REACHES_ITS_CENTRE,
        NumberKind.FELLOWSHIP,
        Promise.FELLOWSHIP_IS_FREE));
    edits.add(edit(
        "volunteers answer, too",
        p -> p.kind() == NumberKind.FELLOWSHIP ? p : with(p, volunteers()),
        NumberKind.LISTING,
        Promise.LISTING_REACHES_ITS_CENTRE,
        NumberKind.GENERAL,
        Promise.GENERAL_REACHES_THE_LISTED));
    edits.add(edit(
        "somebody who is not listed answers",
        p -> with(
            p,
            new Answerer(
                "provider:" + new UUID(9, 9),
                "Unlisted",
                phone(400),
                false,
                1,
                InTwoLanguages.NONE,
                AnswerHours.ALWAYS)),
        NumberKind.LISTING,
        Promise.LISTING_REACHES_ITS_CENTRE,
        NumberKind.GENERAL,
        Promise.GENERAL_REACHES_THE_LISTED,
        NumberKind.FELLOWSHIP,
        Promise.FELLOWSHIP_IS_FREE));
    edits.add(edit(
        "it waits longer",
        p -> new Policy(
            p.number(),
            p.kind(),
            p.helpline(),
            p.name(),
            p.zone(),
            p.answerers(),
            90,
            p.fallback(),
            p.callBackMinutes(),
            p.terms(),
            p.note())));
    edits.add(edit("another name", p -> name(p, new InTwoLanguages("Another", "Otra"))));
    edits.add(edit(
        "a harmless note",
        p -> note(p, new InTwoLanguages("No price per call.", "Sin comisión."))));
    edits.add(edit(
        "a weight with a reason",
        p -> answerers(
            p,
            p.answerers().stream()
                .map(a -> weight(a, 2, new InTwoLanguages("open at night", "abre de noche")))
                .toList())));
    return edits;
  }

  /** Of a thousand edits, one or two at once, each that breaks a promise is refused with that promise, and no other is. */
  @Test
  void everyEditThatBreaksAPromiseIsRefusedWithIt() {
    Random random = new Random(18);
    List<Edit> edits = edits();
    List<Policy> bases = List.of(LISTING, GENERAL, FELLOWSHIP);
    Map<String, Integer> refused = new TreeMap<>();
    for (int i = 0; i < 1_000; i++) {
      Policy policy = bases.get(random.nextInt(3));
      Set<String> wanted = new TreeSet<>();
      List<String> what = new ArrayList<>();
      Set<String> texts = new HashSet<>();
      for (int j = 0; j <= random.nextInt(2); j++) {
        Edit edit = edits.get(random.nextInt(edits.size()));
        boolean isText = !edit.what().contains("answer") && !edit.what().contains("called");
        if (what.contains(edit.what()) || (isText && !texts.add("text"))) {
          continue; // the later text would take the place of the earlier, the same edit undo itself
        }
        policy = edit.change().apply(policy);
        what.add(edit.what());
        Promise broken = edit.breaks().get(policy.kind());
        if (broken != null) {
          wanted.add(broken.messageKey());
        }
      }
      Set<String> found = PolicyCheck.broken(check(policy));
      assertThat(found).as("%s: %s", policy.kind(), what).containsAll(wanted);
      if (wanted.isEmpty()) {
        assertThat(found).as("%s: %s", policy.kind(), what).isEmpty();
      }
      wanted.forEach(promise -> refused.merge(promise, 1, Integer::sum));
    }
    assertThat(refused).hasSize(Promise.values().length);
    assertThat(refused.values()).allMatch(times -> times >= 10);
  }
}
