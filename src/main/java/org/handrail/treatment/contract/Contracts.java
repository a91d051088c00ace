package org.handrail.treatment.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.handrail.staff.StaffId;
import org.handrail.treatment.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * The register of contracts. Nothing is ever changed in it or taken out: what ends early is entered as an ending, and a note that is
 * wrong is put right by a correction, which is read in its place.
 */
public interface Contracts {

  /**
   * A contract in the register.
   *
   * @param recorded the UTC day on which it was entered
   * @param invented whether it is made up, for a demonstration
   * @param ended the last day after all, earlier than was agreed; null when it runs as agreed
   * @param correction of the note, the last of several; null when what was entered is right
   */
  record Entry(
      Contract contract,
      LocalDate recorded,
      @Nullable LocalDate ended,
      boolean invented,
      @Nullable Correction correction) {

    /** The note as it is to be read. */
    public String note() {
      return correction == null ? contract.note() : correction.note();
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
      return contract.holdsOn(day) && (ended == null || !day.isAfter(ended));
    }
  }

  /**
   * What is to be read in the place of a note.
   *
   * @param note at most 300 characters; empty where there should have been none
   * @param on the UTC day on which it was entered
   */
  record Correction(String note, LocalDate on) {

    public Correction {
      if (note.length() > Contract.LONGEST_NOTE) {
        throw new IllegalArgumentException("a note is short");
      }
    }
  }

  /**
   * Enters a contract.
   *
   * @return the promises that it would break; empty when it is entered
   * @throws ContractOverlaps when one of the same provider for the same thing runs at that time
   */
  List<BrokenPromise> enter(Contract contract);

  /**
   * Tries a contract without entering it.
   *
   * @return the promises that it would break
   * @throws ContractOverlaps when one of the same provider for the same thing runs at that time
   */
  List<BrokenPromise> attempt(Contract contract);

  /** Enters an invented one, for a demonstration: it is out of sight as soon as there is a real place of treatment. */
  List<BrokenPromise> enterInvented(Contract contract);

  /**
   * Ends one early.
   *
   * @param last its last day, not before its first and not after what was agreed
   * @return false when there is none of this id that could end then
   */
  boolean end(ContractId id, LocalDate last);

  /**
   * Puts a note right. What was entered is kept beside it; nothing happens when it reads so already.
   *
   * @param note at most 300 characters; empty for none
   * @return the promises that it would break; empty when it is entered
   * @throws org.handrail.site.problem.NotFound when there is no contract of this id
   */
  List<BrokenPromise> correct(ContractId id, String note, StaffId by);

  /** All that were ever entered, the newest first; the invented ones only while there is no real place of treatment. */
  List<Entry> list();

  /** Those of these providers whose contract for a thing holds on a day. */
  Set<ProviderId> paying(Collection<ProviderId> providers, Contract.Bought thing, LocalDate day);

  /** The promises that a contract would break by what its note says. */
  static List<BrokenPromise> check(Contract contract) {
    return check(contract.note());
  }

  /** The promises that a note would break. */
  static List<BrokenPromise> check(String note) {
    return PromiseWords.brokenBy(note).stream()
        .map(promise -> new BrokenPromise("note", promise))
        .toList();
  }
}
