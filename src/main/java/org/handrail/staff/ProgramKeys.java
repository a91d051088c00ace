package org.handrail.staff;

import java.util.List;
import java.util.Optional;

/**
 * The keys that programs of the staff show in their place: below {@code /api/desk} they do what their owner may. Who keeps the site
 * is changed only by a key that was made for it.
 */
public interface ProgramKeys {

  /** A key for a program, shown once. */
  record NewKey(ProgramKey key, StaffToken token) {}

  /** Whose program shows this key, if it has not ended. */
  Optional<CurrentStaff> findByKey(StaffToken key);

  /** The keys of somebody's programs, the newest first. */
  List<ProgramKey> listKeys(StaffId who);

  /**
   * Makes a key for a program, which may do what its owner may, but say who keeps the site.
   *
   * @param label 1 to 60 characters, to know it by
   */
  NewKey makeKey(StaffId who, String label);

  /**
   * Makes one which may also say who keeps the site, as its owner may while they are operator. Asked by somebody who has signed in
   * just now ({@link StaffSignIns#isFresh}): who finds a browser open gets none.
   *
   * @param label 1 to 60 characters, to know it by
   */
  NewKey makeStaffKey(StaffId who, String label);

  /** Whether a key that has not ended may say who keeps the site; its owner's grants are another question. */
  boolean mayChangeStaff(StaffToken key);

  /** Ends a key; nothing happens when it is not theirs. */
  void endKey(StaffId who, ProgramKey.Id key);
}
