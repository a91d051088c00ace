package org.handrail.accounts.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.accounts.AccountErased;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.AccountState;
import org.handrail.accounts.Accounts;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.DeviceId;
import org.handrail.accounts.DeviceToken;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.LoginSecret;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.NewAccount;
import org.handrail.accounts.RetainedAccountData;
import org.handrail.accounts.Unlock;
import org.handrail.accounts.UnlockChange;
import org.handrail.accounts.UnlockId;
import org.handrail.accounts.UnlockKind;
import org.handrail.accounts.UnlockProof;
import org.handrail.accounts.UnlockUpdate;
import org.handrail.platform.database.Transactions;
import org.handrail.site.problem.InvalidParameter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Accounts in the database. Whoever changes something of a member holds the member's row until it is done. */
@Service
class StoredAccounts implements Accounts {

  static final int MOST_DEVICES = 50;

  private final MemberTables tables;
  private final SignIns signIns;
  private final FakeSalts fakeSalts;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StoredAccounts(
      MemberTables tables,
      SignIns signIns,
      FakeSalts fakeSalts,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tables = tables;
    this.signIns = signIns;
    this.fakeSalts = fakeSalts;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public DeviceToken create(NewAccount account) {
    DeviceToken pass = DeviceToken.fresh(account.member(), account.device(), random);
    return transactions.shortChange(() -> {
      if (!tables.members().insert(account.member(), today(), account.keyring())) {
        throw new AccountRefused(AccountError.NUMBER_TAKEN);
      }
      putUnlocks(account.member(), account.unlocks(), List.of());
      tables.members().putDevice(pass, today());
      return pass;
    });
  }

  @Override
  public KdfSettings kdfOf(MemberId member) {
    KdfSettings nobodys = KdfSettings.usual(fakeSalts.of(member));
    return transactions.shortView(() -> tables.unlocks().list(member)).stream()
        .map(known -> known.unlock().kdf())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(nobodys);
  }

  @Override
  public DeviceToken signIn(MemberId member, UnlockKind kind, LoginSecret auth, DeviceId device) {
    signIns.require(member, kind, auth);
    DeviceToken pass = DeviceToken.fresh(member, device, random);
    return transactions.shortChange(() -> {
      // Whoever is recognised holds the member's row; a mere try never does. What it was recognised
      // by may be gone by now.
      if (!tables.members().lock(member) || !signIns.knows(member, kind, auth)) {
        throw new AccountRefused(AccountError.NOT_RECOGNISED);
      }
      requireRoom(member, device);
      tables.members().putDevice(pass, today());
      return pass;
    });
  }

  private void requireRoom(MemberId member, DeviceId device) {
    List<AccountState.Device> devices = tables.members().devices(member);
    if (devices.size() >= MOST_DEVICES
        && devices.stream().noneMatch(known -> known.id().equals(device))) {
      throw new AccountRefused(AccountError.TOO_MANY_DEVICES);
    }
  }

  @Override
  public Recognised recognise(DeviceToken pass) {
    CurrentMember who = new CurrentMember(pass.member(), pass.device());
    LocalDate today = today();
    return transactions.shortChange(() -> {
      JdbcMembers.KnownDevice known = tables
          .members()
          .findDevice(pass.member(), pass.device())
          .filter(device -> device.secretHash().equals(pass.secretHash()))
          .orElseThrow(() -> new AccountRefused(AccountError.DEVICE_REMOVED));
      boolean firstToday = known.seen().isBefore(today);
      if (firstToday) {
        tables.members().seen(pass.member(), pass.device(), today);
      }
      return new Recognised(who, firstToday);
    });
  }

  @Override
  public AccountState getState(MemberId member) {
    return transactions.shortView(() -> {
      JdbcMembers.Row row = tables
          .members()
          .find(member)
          .orElseThrow(() -> new AccountRefused(AccountError.DEVICE_REMOVED));
      return new AccountState(
          row.created(),
          row.keyring(),
          unlocks(member),
          tables.members().devices(member),
          row.last());
    });
  }

  private List<Unlock> unlocks(MemberId member) {
    return tables.unlocks().list(member).stream().map(JdbcUnlocks.Known::unlock).toList();
  }

  @Override
  public void changeUnlocks(MemberId member, UnlockProof proof, UnlockChange change) {
    signIns.require(member, proof);
    transactions.shortChange(() -> {
      lock(member);
      requireStill(member, proof);
      JdbcMembers.Row row = tables
          .members()
          .find(member)
          .orElseThrow(() -> new AccountRefused(AccountError.DEVICE_REMOVED));
      if (row.keyring().epoch() != change.ifEpoch() || row.keyring().rev() != change.ifRev()) {
        throw new AccountRefused(AccountError.UNLOCKS_CHANGED);
      }
      List<JdbcUnlocks.Known> before = tables.unlocks().list(member);
      tables.unlocks().deleteAll(member);
      putUnlocks(member, change.unlocks(), before);
      tables.members().setKeyring(member, change.keyring());
      return true;
    });
  }

  private void requireStill(MemberId member, UnlockProof proof) {
    if (!signIns.knows(member, proof)) {
      throw new AccountRefused(AccountError.NOT_RECOGNISED);
    }
  }

  private void lock(MemberId member) {
    if (!tables.members().lock(member)) {
      throw new AccountRefused(AccountError.DEVICE_REMOVED);
    }
  }

  private void putUnlocks(
      MemberId member, List<UnlockUpdate> offered, List<JdbcUnlocks.Known> before) {
    Map<UnlockId, JdbcUnlocks.Known> known =
        before.stream().collect(Collectors.toMap(each -> each.unlock().id(), Function.identity()));
    for (UnlockUpdate each : offered) {
      tables.unlocks().insert(member, with(each, known.get(each.unlock().id())));
    }
  }

  /** What an unlock is kept as: with what it brings to sign in, or else with what it was known by. */
  private static JdbcUnlocks.Known with(
      UnlockUpdate offered, JdbcUnlocks.@org.jspecify.annotations.Nullable Known before) {
    Unlock unlock = offered.unlock();
    if (offered.auth() != null) {
      return new JdbcUnlocks.Known(unlock, offered.auth().verifier());
    }
    if (before == null
        || before.unlock().kind() != unlock.kind()
        || !Objects.equals(before.unlock().kdf(), unlock.kdf())) {
      throw new InvalidParameter("unlocks");
    }
    return new JdbcUnlocks.Known(unlock, before.verifier());
  }

  @Override
  public boolean removeDevice(MemberId member, DeviceId device) {
    return transactions.shortChange(() -> tables.members().deleteDevice(member, device));
  }

  @Override
  public void removeAllDevices(MemberId member) {
    transactions.shortChange(() -> {
      tables.members().deleteDevices(member);
      return true;
    });
  }

  @Override
  public void erase(MemberId member, UnlockProof proof) {
    signIns.require(member, proof);
    transactions.change(() -> {
      lock(member);
      requireStill(member, proof);
      events.publishEvent(new AccountErased(member));
      tables.eraseAll(member);
      return true;
    });
  }

  @Override
  public Optional<RetainedAccountData> findKept(MemberId member) {
    return transactions.view(() -> tables.members().find(member).map(row -> kept(member, row)));
  }

  private RetainedAccountData kept(MemberId member, JdbcMembers.Row row) {
    SortedMap<Integer, Long> sizes = tables.items().countBySize(member);
    Long erased = sizes.remove(0);
    return new RetainedAccountData(
        member,
        row.created(),
        row.keyring(),
        unlocks(member),
        tables.members().devices(member),
        sizes,
        erased == null ? 0 : erased,
        row.last(),
        tables.shares().listKept(member));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
