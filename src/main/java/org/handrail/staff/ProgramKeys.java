package org.handrail.staff;

import java.util.List;
import java.util.Optional;

/** The keys that programs of the staff show in their place: below {@code /api/desk} they do what their owner may. */
public interface ProgramKeys {

  /** A key for a program, shown once. */
  record NewKey(ProgramKey key, StaffToken token) {}

  /** Whose program shows this key, if it has not ended. */
  Optional<CurrentStaff> findByKey(StaffToken key);

  /** The keys of somebody's programs, the newest first. */
  List<ProgramKey> listKeys(StaffId who);

  /**
   * Makes a key for a program, which may do what its owner may.
   *
   * @param label 1 to 60 characters, to know it by
   */
  NewKey makeKey(StaffId who, String label);

  /** Ends a key; nothing happens when it is not theirs. */
  void endKey(StaffId who, ProgramKey.Id key);
}
