package org.handrail.treatment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.handrail.platform.database.Transactions;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.StaffId;
import org.handrail.treatment.Listing;
import org.handrail.treatment.PaidListings;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.contract.BrokenPromise;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.ContractId;
import org.handrail.treatment.contract.ContractOverlaps;
import org.handrail.treatment.contract.Contracts;
import org.springframework.stereotype.Service;

/** The register in the database. */
@Service
class StoredContracts implements Contracts, PaidListings {

  private final JdbcContracts rows;
  private final TreatmentDirectory directory;
  private final Transactions transactions;
  private final Clock clock;
  /** As they were read last: pages that mark what is paid for do not wait for the database. */
  private final AtomicReference<List<Entry>> known = new AtomicReference<>(List.of());

  StoredContracts(
      JdbcContracts rows, TreatmentDirectory directory, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.directory = directory;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<BrokenPromise> enter(Contract contract) {
    return enter(contract, false);
  }

  @Override
  public List<BrokenPromise> enterInvented(Contract contract) {
    return enter(contract, true);
  }

  private List<BrokenPromise> enter(Contract contract, boolean invented) {
    List<BrokenPromise> broken = Contracts.check(contract);
    if (!broken.isEmpty()) {
      return broken;
    }
    List<BrokenPromise> entered = transactions.shortChange(() -> {
      rows.lock();
      requireRoom(contract);
      rows.insert(contract, today(), invented);
      return broken;
    });
    refresh();
    return entered;
  }

  @Override
  public List<BrokenPromise> attempt(Contract contract) {
    List<BrokenPromise> broken = Contracts.check(contract);
    if (broken.isEmpty()) {
      transactions.shortView(() -> {
        requireRoom(contract);
        return true;
      });
    }
    return broken;
  }

  private void requireRoom(Contract contract) {
    if (rows.list().stream().anyMatch(other -> overlap(other, contract))) {
      throw new ContractOverlaps();
    }
  }

  /** One that has ended early makes room for the days after. */
  private static boolean overlap(Entry entry, Contract contract) {
    LocalDate ended = entry.ended();
    return entry.contract().overlaps(contract)
        && (ended == null || !contract.from().isAfter(ended));
  }

  /** Notices what other programs on the database have entered. */
  void refresh() {
    known.set(transactions.view(rows::list));
  }

  @Override
  public boolean isPaid(Listing listing) {
    LocalDate today = today();
    return seen(known.get()).stream()
        .anyMatch(entry -> entry.contract().provider().equals(listing.provider().id())
            && entry.contract().buys().contains(Contract.Bought.LISTING)
            && entry.holdsOn(today));
  }

  @Override
  public boolean end(ContractId id, LocalDate last) {
    boolean ended = transactions.shortChange(() -> rows.end(id, last));
    refresh();
    return ended;
  }

  @Override
  public List<BrokenPromise> correct(ContractId id, String note, StaffId by) {
    List<BrokenPromise> broken = Contracts.check(note);
    if (!broken.isEmpty()) {
      return broken;
    }
    transactions.shortChange(() -> {
      rows.lock();
      Entry now = seen(rows.list()).stream()
          .filter(entry -> entry.contract().id().equals(id))
          .findFirst()
          .orElseThrow(NotFound::new);
      if (!now.note().equals(note)) {
        rows.insertCorrection(id, new Correction(note, today()), by);
      }
      return true;
    });
    refresh();
    return broken;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Override
  public List<Entry> list() {
    return seen(transactions.shortView(rows::list));
  }

  private List<Entry> seen(List<Entry> all) {
    boolean isAnyReal = directory.listSources().stream()
        .anyMatch(source -> !source.invented() && source.listings() > 0);
    return isAnyReal ? all.stream().filter(entry -> !entry.invented()).toList() : all;
  }

  @Override
  public Set<ProviderId> paying(
      Collection<ProviderId> providers, Contract.Bought thing, LocalDate day) {
    return list().stream()
        .filter(entry -> entry.holdsOn(day) && entry.contract().buys().contains(thing))
        .map(entry -> entry.contract().provider())
        .filter(providers::contains)
        .collect(Collectors.toSet());
  }
}
