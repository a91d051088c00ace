package org.handrail.treatment.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.handrail.treatment.ProviderId;
import org.jspecify.annotations.Nullable;

/** The register of contracts. Nothing is ever changed in it or taken out: what ends early is entered as an ending. */
public interface Contracts {

  /**
   * A contract in the register.
   *
   * @param recorded the UTC day on which it was entered
   * @param invented whether it is made up, for a demonstration
   * @param ended the last day after all, earlier than was agreed; null when it runs as agreed
   */
  record Entry(
      Contract contract, LocalDate recorded, @Nullable LocalDate ended, boolean invented) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
      return contract.holdsOn(day) && (ended == null || !day.isAfter(ended));
    }
  }

  /**
   * Enters a contract.
   *
   * @return the promises that it would break; empty when it is entered
   * @throws ContractOverlaps when one of the same provider for the same thing runs at that time
   */
  List<BrokenPromise> enter(Contract contract);

  /** Enters an invented one, for a demonstration: it is out of sight as soon as there is a real place of treatment. */
  List<BrokenPromise> enterInvented(Contract contract);

  /**
   * Ends one early.
   *
   * @param last its last day, not before its first and not after what was agreed
   * @return false when there is none of this id that could end then
   */
  boolean end(ContractId id, LocalDate last);

  /** All that were ever entered, the newest first; the invented ones only while there is no real place of treatment. */
  List<Entry> list();

  /** Those of these providers whose contract for a thing holds on a day. */
  Set<ProviderId> paying(Collection<ProviderId> providers, Contract.Bought thing, LocalDate day);

  /** The promises that a contract would break by what its note says. */
  static List<BrokenPromise> check(Contract contract) {
    return PromiseWords.brokenBy(contract.note()).stream()
        .map(promise -> new BrokenPromise("note", promise))
        .toList();
  }
}
