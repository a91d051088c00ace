package org.handrail.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the server keeps of one account, as far as it can read it. What {@link AccountField} lists, with values.
 *
 * @param created the day (UTC) on which the account was made
 * @param keyring epoch and revision, and the sealed keys
 * @param itemsBySize how many items there are of each size in bytes
 * @param erasedItems of how many items only number, id and tag are left
 * @param last the number of the newest item
 */
public record RetainedAccountData(
    MemberId member,
    LocalDate created,
    Keyring keyring,
    List<Unlock> unlocks,
    List<AccountState.Device> devices,
    SortedMap<Integer, Long> itemsBySize,
    long erasedItems,
    long last,
    List<Share> shares) {

  public RetainedAccountData {
    unlocks = List.copyOf(unlocks);
    devices = List.copyOf(devices);
    itemsBySize = new TreeMap<>(itemsBySize);
    shares = List.copyOf(shares);
  }

  /**
   * A page that the member shows to somebody.
   *
   * @param sizeBytes how large it is, sealed
   * @param expires the last day (UTC) on which it opens
   * @param opened how often it was opened
   */
  public record Share(Bytes id, int sizeBytes, LocalDate expires, int opened) {}
}
