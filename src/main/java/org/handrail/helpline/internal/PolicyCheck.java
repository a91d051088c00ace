package org.handrail.helpline.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.Promise;
import org.handrail.treatment.contract.PromiseWords;

/**
 * Tries a policy against what the site promises, against the register of contracts, and as a call would go. The one place
 * where a policy and money meet: it only ever refuses, and nothing that it reads reaches whoever chooses.
 */
final class PolicyCheck {

  /** Who of these providers has a contract for a thing on the day. */
  interface Paying {
    Set<ProviderId> of(Set<ProviderId> providers, Contract.Bought thing, LocalDate day);
  }

  private final LocalDate today;
  private final Function<ProviderId, Boolean> isListed;
  private final Paying paying;
  /** What holds now, by number. */
  private final Map<PhoneNumber, Policy> others = new HashMap<>();

  private final List<TrialFinding> findings = new ArrayList<>();

  PolicyCheck(
      LocalDate today, Function<ProviderId, Boolean> isListed, Paying paying, List<Policy> others) {
    this.today = today;
    this.isListed = isListed;
    this.paying = paying;
    others.forEach(policy -> this.others.put(policy.number(), policy));
  }

  /** What is wrong with it, the gravest first. */
  List<TrialFinding> of(Policy policy) {
    others.put(policy.number(), policy);
    terms(policy.terms());
    texts(policy);
    who(policy);
    money(policy);
    calls(policy);
    hours(policy);
    findings.sort(Comparator.comparing(finding -> !finding.refused()));
    return List.copyOf(findings);
  }

  private void terms(Policy.Terms terms) {
    breaksUnless(terms.noObligation(), "terms", Promise.NO_OBLIGATION);
    breaksUnless(terms.noCommission(), "terms", Promise.NO_COMMISSION);
    breaksUnless(terms.namedFirst(), "terms", Promise.PAYMENT_IS_SAID);
    breaksUnless(terms.zeroGivesPublicList(), "terms", Promise.PUBLIC_LIST);
  }

  private void texts(Policy policy) {
    text("name", policy.name());
    text("note", policy.note());
    if (policy.name().isEmpty()) {
      refuse("name", "name");
    }
    for (int i = 0; i < policy.answerers().size(); i++) {
      Answerer answerer = policy.answerers().get(i);
      String field = "answerers." + i + ".";
      text(field + "reason", answerer.reason());
      words(field + "name", answerer.name());
      if (answerer.weight() > 1 && answerer.reason().isEmpty()) {
        refuse(field + "reason", "reason");
      }
      if (mentionsMoney(answerer.reason())) {
        breaks(field + "reason", Promise.NO_COMMISSION);
      }
    }
  }

  private void text(String field, InTwoLanguages text) {
    if (text.isHalf()) {
      refuse(field, "half");
    }
    words(field, text.en());
    words(field, text.es());
  }

  private void words(String field, String text) {
    PromiseWords.brokenBy(text).forEach(promise -> breaks(field, promise));
  }

  /** A reason for a weight may be anything that helps callers, and never that somebody pays. */
  private static boolean mentionsMoney(InTwoLanguages reason) {
    String both = " " + (reason.en() + " " + reason.es()).toLowerCase(java.util.Locale.ROOT) + " ";
    return List.of(
            " pay",
            " paid",
            "contract",
            "advertis",
            "sponsor",
            "$",
            "€",
            " pag",
            "contrat",
            "patrocin",
            "anuncia")
        .stream()
        .anyMatch(both::contains);
  }

  private void who(Policy policy) {
    if (policy.answerers().isEmpty()) {
      refuse("answerers", "nobody");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < policy.answerers().size(); i++) {
      Answerer answerer = policy.answerers().get(i);
      String field = "answerers." + i + ".id";
      Optional<ProviderId> provider = AnswererCheck.provider(answerer);
      if (!ids.add(answerer.id())) {
        refuse(field, "twice", answerer.name());
      }
      switch (policy.kind()) {
        case LISTING ->
          breaksUnless(
              provider
                  .filter(isListed::apply)
                  .map(ProviderId::toString)
                  .equals(Optional.of(policy.helpline())),
              field,
              Promise.LISTING_REACHES_ITS_CENTRE);
        case GENERAL ->
          breaksUnless(
              provider.filter(isListed::apply).isPresent(),
              field,
              Promise.GENERAL_REACHES_THE_LISTED);
        case FELLOWSHIP -> breaksUnless(provider.isEmpty(), field, Promise.FELLOWSHIP_IS_FREE);
      }
    }
    if (policy.kind() == NumberKind.LISTING && policy.answerers().size() > 1) {
      breaks("answerers", Promise.LISTING_REACHES_ITS_CENTRE);
    }
  }

  /** Whoever pays is said to pay, and nobody else; on a general number nobody answers who has no contract for it. */
  private void money(Policy policy) {
    Set<ProviderId> providers = new HashSet<>();
    policy
        .answerers()
        .forEach(answerer -> AnswererCheck.provider(answerer).ifPresent(providers::add));
    Set<ProviderId> forGeneral = paying.of(providers, Contract.Bought.GENERAL_NUMBER, today);
    Set<ProviderId> forAnything = new HashSet<>(forGeneral);
    forAnything.addAll(paying.of(providers, Contract.Bought.LISTING, today));
    for (int i = 0; i < policy.answerers().size(); i++) {
      Answerer answerer = policy.answerers().get(i);
      Optional<ProviderId> provider = AnswererCheck.provider(answerer);
      boolean pays = provider.filter(forAnything::contains).isPresent();
      if (policy.kind() == NumberKind.FELLOWSHIP) {
        breaksUnless(!answerer.pays(), "answerers." + i + ".pays", Promise.FELLOWSHIP_IS_FREE);
      } else {
        breaksUnless(answerer.pays() == pays, "answerers." + i + ".pays", Promise.PAYMENT_IS_SAID);
      }
      if (policy.kind() == NumberKind.GENERAL
          && provider.filter(forGeneral::contains).isEmpty()) {
        refuse("answerers." + i + ".id", "contract", answerer.name());
      }
    }
  }

  private void calls(Policy policy) {
    Set<PhoneNumber> lines = new HashSet<>();
    for (int i = 0; i < policy.answerers().size(); i++) {
      Answerer answerer = policy.answerers().get(i);
      String field = "answerers." + i + ".line";
      if (!lines.add(answerer.line())) {
        refuse(field, "same-line", answerer.name());
      }
      if (comesBack(answerer.line(), policy.number(), new HashSet<>())) {
        refuse(field, "loop", answerer.name());
      } else if (others.containsKey(answerer.line())) {
        forwarded(policy, others.get(answerer.line()), answerer, field);
      }
    }
  }

  /** A line that is itself one of our numbers: then whoever answers that one answers this. */
  private void forwarded(Policy policy, Policy other, Answerer answerer, String field) {
    boolean same = other.kind() == NumberKind.LISTING
        && other.answerers().stream().allMatch(next -> next.id().equals(answerer.id()));
    if (policy.kind() == NumberKind.FELLOWSHIP) {
      breaksUnless(other.kind() == NumberKind.FELLOWSHIP, field, Promise.FELLOWSHIP_IS_FREE);
    } else if (!same) {
      breaks(
          field,
          policy.kind() == NumberKind.LISTING
              ? Promise.LISTING_REACHES_ITS_CENTRE
              : Promise.GENERAL_REACHES_THE_LISTED);
    }
  }

  private boolean comesBack(PhoneNumber line, PhoneNumber start, Set<PhoneNumber> seen) {
    if (line.equals(start)) {
      return true;
    }
    Policy next = others.get(line);
    return next != null
        && seen.add(line)
        && next.answerers().stream().anyMatch(a -> comesBack(a.line(), start, seen));
  }

  private void hours(Policy policy) {
    List<AnswerHours.Span> gaps =
        AnswerHours.uncovered(policy.answerers().stream().map(Answerer::hours).toList());
    if (!gaps.isEmpty() && !policy.answerers().isEmpty()) {
      findings.add(
          new TrialFinding("answerers", "helpline.finding.gaps", List.of(gaps.size()), "", false));
    }
  }

  private void breaksUnless(boolean kept, String field, Promise promise) {
    if (!kept) {
      breaks(field, promise);
    }
  }

  private void breaks(String field, Promise promise) {
    findings.add(
        new TrialFinding(field, "helpline.finding.promise", List.of(), promise.messageKey(), true));
  }

  private void refuse(String field, String problem, Object... arguments) {
    findings.add(
        new TrialFinding(field, "helpline.finding." + problem, List.of(arguments), "", true));
  }

  /** The promises that these findings are about. */
  static Set<String> broken(List<TrialFinding> findings) {
    Set<String> keys = new TreeSet<>();
    findings.stream()
        .map(TrialFinding::promiseKey)
        .filter(key -> !key.isEmpty())
        .forEach(keys::add);
    return keys;
  }
}
