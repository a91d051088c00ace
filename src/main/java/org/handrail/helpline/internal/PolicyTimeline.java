package org.handrail.helpline.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyVersion;

/**
 * Which version of each number holds when. Of one number that holds whose beginning is the latest that has come; of two that begin at
 * one moment the one that was saved later. So a change that is planned stands when another is made before it; but a number that is
 * given up takes with it what had been planned for it until then.
 */
final class PolicyTimeline {

  private static final Comparator<PolicyVersion> BY_BEGINNING =
      Comparator.comparing(PolicyVersion::since).thenComparingInt(PolicyVersion::version);

  /** Of each number, the earliest beginning first. */
  private final Map<PhoneNumber, List<PolicyVersion>> byNumber = new HashMap<>();

  PolicyTimeline(List<PolicyVersion> versions) {
    versions.stream()
        .sorted(BY_BEGINNING)
        .forEach(version -> byNumber
            .computeIfAbsent(version.policy().number(), number -> new ArrayList<>())
            .add(version));
  }

  /** The same with one more version. */
  PolicyTimeline with(PolicyVersion version) {
    List<PolicyVersion> all = new ArrayList<>();
    byNumber.values().forEach(all::addAll);
    all.add(version);
    return new PolicyTimeline(all);
  }

  /** What holds for a number at a moment. */
  Optional<PolicyVersion> find(PhoneNumber number, Instant at) {
    List<PolicyVersion> begun =
        of(number).stream().filter(version -> !version.since().isAfter(at)).toList();
    int givenUp = begun.stream()
        .filter(version -> version.policy().isRetired())
        .mapToInt(PolicyVersion::version)
        .max()
        .orElse(0);
    return begun.stream()
        .filter(version -> version.version() >= givenUp)
        .reduce((earlier, later) -> later);
  }

  /** What holds at a moment, in no order. */
  List<PolicyVersion> listAt(Instant at) {
    return byNumber.keySet().stream()
        .flatMap(number -> find(number, at).stream())
        .toList();
  }

  /**
   * What begins for a number after a moment, the soonest first; of several that begin together the one that will hold. What says the same as what
   * holds before it begins nothing: so a plan is taken back.
   */
  List<PolicyVersion> listPlanned(PhoneNumber number, Instant after) {
    List<PolicyVersion> planned = new ArrayList<>();
    Optional<Policy> before = find(number, after).map(PolicyVersion::policy);
    NavigableSet<Instant> beginnings = new TreeSet<>();
    of(number).forEach(version -> beginnings.add(version.since()));
    for (Instant since : beginnings.tailSet(after, false)) {
      PolicyVersion there = find(number, since).orElseThrow();
      if (!before.equals(Optional.of(there.policy()))) {
        planned.add(there);
      }
      before = Optional.of(there.policy());
    }
    return List.copyOf(planned);
  }

  /** Of each number the version that was saved last, in no order. */
  List<PolicyVersion> listLatest() {
    return byNumber.keySet().stream()
        .flatMap(number -> findLatest(number).stream())
        .toList();
  }

  /** The version that was saved last, whenever it begins. */
  Optional<PolicyVersion> findLatest(PhoneNumber number) {
    return of(number).stream().max(Comparator.comparingInt(PolicyVersion::version));
  }

  /** The moments after this one at which something changes for any number. */
  NavigableSet<Instant> changesAfter(Instant moment) {
    NavigableSet<Instant> changes = new TreeSet<>();
    byNumber.values().stream()
        .flatMap(List::stream)
        .map(PolicyVersion::since)
        .filter(since -> since.isAfter(moment))
        .forEach(changes::add);
    return changes;
  }

  private List<PolicyVersion> of(PhoneNumber number) {
    return byNumber.getOrDefault(number, List.of());
  }
}
