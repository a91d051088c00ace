package org.handrail.helpline.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.contract.Promise;

/**
 * Whether those who answer are who they are said to be: a provider is called by its name in the directory, a line rings where it is said to
 * ring, and a fellowship's line at no place of treatment.
 */
final class AnswererCheck {

  private static final String PROVIDER = "provider:";

  /** What the directory of treatment knows of providers and lines. */
  interface Known {

    /** What a provider and its places are called; empty when it is not listed. */
    Set<String> names(ProviderId provider);

    /** Who has this number on a listing. */
    Set<ProviderId> atListings(PhoneNumber line);

    /** Whether any listed provider or place is called this. */
    boolean isName(String name);
  }

  private final Known known;
  private final List<Policy> others;
  private final List<TrialFinding> findings = new ArrayList<>();

  /**
   * @param others what holds of other numbers
   */
  AnswererCheck(Known known, List<Policy> others) {
    this.known = known;
    this.others = others;
  }

  List<TrialFinding> of(Policy policy) {
    for (int i = 0; i < policy.answerers().size(); i++) {
      Answerer answerer = policy.answerers().get(i);
      String field = "answerers." + i + ".";
      if (!answerer.line().isPlain()) {
        findings.add(new TrialFinding(
            field + "line", "helpline.finding.line", List.of(answerer.name()), "", true));
      }
      Optional<ProviderId> provider = provider(answerer);
      if (policy.kind() == NumberKind.FELLOWSHIP) {
        breaksWhen(known.isName(answerer.name()), field + "name", Promise.FELLOWSHIP_IS_FREE);
        breaksWhen(
            !known.atListings(answerer.line()).isEmpty(),
            field + "line",
            Promise.FELLOWSHIP_IS_FREE);
      }
      provider.ifPresent(id -> named(id, answerer, policy.kind(), field));
      breaksWhen(isAnothers(answerer), field + "line", promise(policy.kind()));
    }
    return findings;
  }

  private void named(ProviderId id, Answerer answerer, NumberKind kind, String field) {
    Set<String> names = known.names(id);
    if (!names.isEmpty() && !names.contains(answerer.name())) {
      findings.add(new TrialFinding(
          field + "name", "helpline.finding.named", List.of(names.iterator().next()), "", true));
    }
    Set<ProviderId> there = known.atListings(answerer.line());
    breaksWhen(!there.isEmpty() && !there.contains(id), field + "line", promise(kind));
  }

  /** A line rings at one place: who answers there for one number answers there for all. */
  private boolean isAnothers(Answerer answerer) {
    return others.stream()
        .flatMap(other -> other.answerers().stream())
        .anyMatch(next -> next.line().equals(answerer.line()) && !next.id().equals(answerer.id()));
  }

  private static Promise promise(NumberKind kind) {
    return switch (kind) {
      case LISTING -> Promise.LISTING_REACHES_ITS_CENTRE;
      case GENERAL -> Promise.GENERAL_REACHES_THE_LISTED;
      case FELLOWSHIP -> Promise.FELLOWSHIP_IS_FREE;
    };
  }

  /** The provider that answers, where one does. */
  static Optional<ProviderId> provider(Answerer answerer) {
    if (!answerer.id().startsWith(PROVIDER)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProviderId(UUID.fromString(answerer.id().substring(PROVIDER.length()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void breaksWhen(boolean broken, String field, Promise promise) {
    TrialFinding finding =
        new TrialFinding(field, "helpline.finding.promise", List.of(), promise.messageKey(), true);
    if (broken && !findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
