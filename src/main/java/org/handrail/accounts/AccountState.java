package org.handrail.accounts;

import java.time.LocalDate;
import java.util.List;

/**
 * What a device needs to know of its account.
 *
 * @param created the day (UTC) on which it was made
 * @param unlocks by id
 * @param devices by the day they were added
 * @param last the number of the newest item; 0 without any
 */
public record AccountState(
    LocalDate created, Keyring keyring, List<Unlock> unlocks, List<Device> devices, long last) {

  public AccountState {
    unlocks = List.copyOf(unlocks);
    devices = List.copyOf(devices);
  }

  /**
   * A device that is signed in.
   *
   * @param added the day (UTC) on which it signed in first
   * @param seen the day (UTC) on which it asked for something last
   */
  public record Device(DeviceId id, LocalDate added, LocalDate seen) {}
}
