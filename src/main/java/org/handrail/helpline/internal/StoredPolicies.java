package org.handrail.helpline.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.AnswererStanding;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.helpline.PolicyDocument;
import org.handrail.helpline.PolicyVersion;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.keys.KeyName;
import org.handrail.platform.keys.ServerKey;
import org.handrail.platform.keys.ServerKeys;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.VersionChanged;
import org.springframework.stereotype.Service;

/** The policies in the database; what holds and what is planned also in memory, so that "who answers?" is told while it is away. */
@Service
class StoredPolicies implements Policies {

  private static final Comparator<PolicyVersion> ORDER =
      Comparator.<PolicyVersion, NumberKind>comparing(
              version -> version.policy().kind())
          .thenComparing(version -> version.policy().name().en())
          .thenComparing(version -> version.policy().number().digits());

  private final JdbcPolicies rows;
  private final PolicySentences sentences;
  private final ListedProviders listed;
  private final PolicyTrial trials;
  private final RetirementCheck retirements;
  private final StandingCheck standings;
  private final Transactions transactions;
  private final Clock clock;
  private final ServerKey key;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(-1, new PolicyTimeline(List.of())));

  /** What holds and what is planned, and how many versions there were when it was read. */
  private record Known(long count, PolicyTimeline timeline) {}

  StoredPolicies(
      JdbcPolicies rows,
      PolicySentences sentences,
      ListedProviders listed,
      PolicyTrial trials,
      RetirementCheck retirements,
      StandingCheck standings,
      Transactions transactions,
      ServerKeys keys,
      Clock clock) {
    this.rows = rows;
    this.sentences = sentences;
    this.listed = listed;
    this.trials = trials;
    this.retirements = retirements;
    this.standings = standings;
    this.transactions = transactions;
    this.clock = clock;
    this.key = keys.get(KeyName.POLICY);
  }

  /** Notices what other programs on the database have saved. */
  void refresh() {
    Known now = transactions.view(() -> {
      long count = rows.count();
      return count == known.get().count() ? known.get() : new Known(count, read());
    });
    known.set(now);
  }

  private PolicyTimeline read() {
    return new PolicyTimeline(read(rows.listFrom(clock.instant())));
  }

  private static List<PolicyVersion> read(List<JdbcPolicies.Signed> signed) {
    return signed.stream()
        .map(each ->
            PolicyDocument.read(each.document(), each.signature(), each.saved(), each.invented()))
        .toList();
  }

  @Override
  public List<PolicyVersion> list() {
    return inSight(known.get().timeline().listAt(clock.instant())).stream()
        .filter(StoredPolicies::isAnswered)
        .toList();
  }

  @Override
  public List<PolicyVersion> listLatest() {
    return inSight(known.get().timeline().listLatest());
  }

  private static boolean isAnswered(PolicyVersion version) {
    return !version.policy().isRetired();
  }

  private List<PolicyVersion> inSight(List<PolicyVersion> all) {
    boolean isAnyReal = listed.isAnyReal();
    return all.stream()
        .filter(version -> !(isAnyReal && version.invented()))
        .sorted(ORDER)
        .toList();
  }

  @Override
  public Optional<PolicyVersion> find(PhoneNumber number) {
    return known.get().timeline().find(number, clock.instant()).stream()
        .flatMap(version -> inSight(List.of(version)).stream())
        .findFirst();
  }

  @Override
  public List<PolicyVersion> listPlanned(PhoneNumber number) {
    return known.get().timeline().listPlanned(number, clock.instant());
  }

  @Override
  public Optional<PolicyVersion> findLatest(PhoneNumber number) {
    return known.get().timeline().findLatest(number);
  }

  @Override
  public List<PolicyVersion> history(PhoneNumber number) {
    return read(transactions.shortView(() -> rows.history(number)));
  }

  @Override
  public Trial attempt(Policy policy, PolicyBeginning from) {
    return attempt(policy, from, false, transactions.shortView(this::read));
  }

  private Trial attempt(
      Policy policy, PolicyBeginning from, boolean invented, PolicyTimeline before) {
    Optional<PolicyVersion> latest = before.findLatest(policy.number());
    PolicyVersion version = unsigned(
        policy,
        latest.map(PolicyVersion::version).orElse(0) + 1,
        from.from(clock.instant()),
        invented || latest.map(PolicyVersion::invented).orElse(false));
    return new Trial(version, trials.of(version, before));
  }

  private PolicyVersion unsigned(Policy policy, int version, Instant since, boolean invented) {
    Map<String, List<String>> says = sentences.of(policy, since);
    String document = PolicyDocument.write(policy, version, since, says);
    return new PolicyVersion(policy, version, since, null, document, "", invented, says);
  }

  private PolicyVersion signed(PolicyVersion version) {
    byte[] signature = key.sign(version.document().getBytes(StandardCharsets.UTF_8));
    return new PolicyVersion(
        version.policy(),
        version.version(),
        version.since(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        version.document(),
        Base64.getEncoder().encodeToString(signature),
        version.invented(),
        version.says());
  }

  @Override
  public Trial save(Policy policy, int basedOn, PolicyBeginning from) {
    return save(policy, basedOn, from, false);
  }

  @Override
  public Trial saveInvented(Policy policy) {
    return save(policy, 0, PolicyBeginning.AT_ONCE, true);
  }

  private Trial save(Policy policy, int basedOn, PolicyBeginning from, boolean invented) {
    Trial saved = transactions.change(() -> {
      rows.lock();
      return saved(attempt(policy, from, invented, read()), basedOn);
    });
    refresh();
    return saved;
  }

  /** Saves what was tried, if it is good, while others are kept from it. */
  private Trial saved(Trial trial, int basedOn) {
    if (trial.version().version() != basedOn + 1) {
      throw new VersionChanged();
    }
    if (!trial.isGood()) {
      return trial;
    }
    PolicyVersion version = signed(trial.version());
    if (!rows.insert(version)) {
      throw new VersionChanged();
    }
    return new Trial(version, trial.findings());
  }

  @Override
  public Trial attemptToRetire(PhoneNumber number) {
    return attemptToRetire(number, PolicyBeginning.AT_ONCE, transactions.shortView(this::read));
  }

  private Trial attemptToRetire(PhoneNumber number, PolicyBeginning from, PolicyTimeline before) {
    PolicyVersion latest = before.findLatest(number).orElseThrow(NotFound::new);
    PolicyVersion version = unsigned(
        latest.policy().retired(),
        latest.version() + 1,
        from.from(clock.instant()),
        latest.invented());
    return new Trial(version, retirements.of(version, before));
  }

  @Override
  public Trial retire(PhoneNumber number, int basedOn, PolicyBeginning from) {
    Trial retired = transactions.change(() -> {
      rows.lock();
      return saved(attemptToRetire(number, from, read()), basedOn);
    });
    refresh();
    return retired;
  }

  @Override
  public AnswererStanding standing(Policy policy, Answerer answerer) {
    return standings.of(policy, answerer);
  }

  @Override
  public String publicKey() {
    return Base64.getEncoder().encodeToString(key.publicKey());
  }
}
