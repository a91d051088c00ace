package org.handrail.accounts.vault;

import java.util.Collection;
import java.util.List;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.MemberId;

/** The list of sealed items of each member. Safe for many threads; every change is one transaction. */
public interface Vault {

  /** How many items a page has at most. */
  int PAGE_ITEMS = 2000;

  /** How many bytes of items a page has at most. */
  int PAGE_BYTES = 1 << 20;

  /**
   * Adds items in this order, each with the next number. An item that is there already with the same tag keeps its number.
   *
   * @throws AccountRefused OTHER_ITEM, when an id is there with another tag; then nothing is added
   * @throws AccountRefused DEVICE_REMOVED, when the account is gone
   */
  Added add(MemberId member, List<NewItem> items);

  /**
   * The items after this number, in order and without gaps, as many as make a page.
   *
   * @throws AccountRefused DEVICE_REMOVED, when the account is gone
   */
  Page page(MemberId member, long after);

  /** Throws the content of these items away and keeps number, id and tag; ids that are not there are passed over. */
  int erase(MemberId member, Collection<ItemId> items);

  /**
   * What became of added items.
   *
   * @param items in the order of adding
   * @param last the number of the newest item of the member
   */
  record Added(List<Numbered> items, long last) {

    public Added {
      items = List.copyOf(items);
    }
  }

  /** An item and its number. */
  record Numbered(ItemId id, long seq) {}

  /**
   * A part of the list.
   *
   * @param last the number of the newest item of the member
   */
  record Page(long last, List<ListedItem> items) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
