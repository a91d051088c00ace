package org.handrail.helpline.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyChanged;
import org.handrail.helpline.PolicyDocument;
import org.handrail.helpline.PolicyFinding;
import org.handrail.helpline.PolicyVersion;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.keys.KeyName;
import org.handrail.platform.keys.ServerKey;
import org.handrail.platform.keys.ServerKeys;
import org.handrail.treatment.contract.Contracts;
import org.springframework.stereotype.Service;

/** The policies in the database, and those that hold now in memory, so that "who answers?" is told also while it is away. */
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
  private final Contracts contracts;
  private final Transactions transactions;
  private final Clock clock;
  private final ServerKey key;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, List.of()));

  /** What holds, and how many versions there were when it was read. */
  private record Known(long count, List<PolicyVersion> current) {}

  StoredPolicies(
      JdbcPolicies rows,
      PolicySentences sentences,
      ListedProviders listed,
      Contracts contracts,
      Transactions transactions,
      ServerKeys keys,
      Clock clock) {
    this.rows = rows;
    this.sentences = sentences;
    this.listed = listed;
    this.contracts = contracts;
    this.transactions = transactions;
    this.clock = clock;
    this.key = keys.get(KeyName.POLICY);
  }

  /** Notices what other programs on the database have saved. */
  void refresh() {
    Known now = transactions.view(() -> {
      long count = rows.count();
      return count == known.get().count()
          ? known.get()
          : new Known(count, read(rows.listCurrent()));
    });
    known.set(now);
  }

  private static List<PolicyVersion> read(List<JdbcPolicies.Signed> signed) {
    return signed.stream()
        .map(each -> PolicyDocument.read(each.document(), each.signature()))
        .sorted(ORDER)
        .toList();
  }

  @Override
  public List<PolicyVersion> list() {
    return known.get().current();
  }

  @Override
  public Optional<PolicyVersion> find(PhoneNumber number) {
    return list().stream()
        .filter(version -> version.policy().number().equals(number))
        .findFirst();
  }

  @Override
  public List<PolicyVersion> history(PhoneNumber number) {
    return transactions.shortView(() -> rows.history(number)).stream()
        .map(each -> PolicyDocument.read(each.document(), each.signature()))
        .toList();
  }

  @Override
  public Trial attempt(Policy policy) {
    List<PolicyVersion> now = transactions.shortView(() -> read(rows.listCurrent()));
    return attempt(policy, now);
  }

  private Trial attempt(Policy policy, List<PolicyVersion> now) {
    List<Policy> others = now.stream()
        .map(PolicyVersion::policy)
        .filter(other -> !other.number().equals(policy.number()))
        .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<PolicyFinding> findings =
        new PolicyCheck(today, listed::isListed, contracts::paying, others).of(policy);
    int version = now.stream()
            .filter(other -> other.policy().number().equals(policy.number()))
            .mapToInt(PolicyVersion::version)
            .findFirst()
            .orElse(0)
        + 1;
    return new Trial(unsigned(policy, version), findings);
  }

  private PolicyVersion unsigned(Policy policy, int version) {
    Instant since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Map<String, List<String>> says = sentences.of(policy);
    String document = PolicyDocument.write(policy, version, since, says);
    return new PolicyVersion(policy, version, since, document, "", says);
  }

  private PolicyVersion signed(PolicyVersion version) {
    byte[] signature = key.sign(version.document().getBytes(StandardCharsets.UTF_8));
    return new PolicyVersion(
        version.policy(),
        version.version(),
        version.since(),
        version.document(),
        Base64.getEncoder().encodeToString(signature),
        version.says());
  }

  @Override
  public Trial save(Policy policy, int basedOn) {
    Trial saved = transactions.change(() -> {
      rows.lock();
      Trial trial = attempt(policy, read(rows.listCurrent()));
      if (trial.version().version() != basedOn + 1) {
        throw new PolicyChanged();
      }
      if (!trial.isGood()) {
        return trial;
      }
      PolicyVersion version = signed(trial.version());
      if (!rows.insert(version)) {
        throw new PolicyChanged();
      }
      return new Trial(version, trial.findings());
    });
    refresh();
    return saved;
  }

  @Override
  public String publicKey() {
    return Base64.getEncoder().encodeToString(key.publicKey());
  }
}
