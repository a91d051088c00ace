package org.handrail.accounts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.vault.ItemId;
import org.handrail.accounts.vault.NewItem;
import org.handrail.accounts.vault.Vault;
import org.handrail.platform.database.Transactions;
import org.springframework.stereotype.Service;

/** Numbers items by a counter on the member's row: whoever adds holds that row until it is done, so no number is left out. */
@Service
class StoredVault implements Vault {

  private final JdbcMembers members;
  private final JdbcItems items;
  private final Transactions transactions;

  StoredVault(JdbcMembers members, JdbcItems items, Transactions transactions) {
    this.members = members;
    this.items = items;
    this.transactions = transactions;
  }

  @Override
  public Added add(MemberId member, List<NewItem> added) {
    return transactions.shortChange(() -> addInOne(member, added));
  }

  private Added addInOne(MemberId member, List<NewItem> added) {
    long last =
        members.lockLast(member).orElseThrow(() -> new AccountRefused(AccountError.DEVICE_REMOVED));
    Map<ItemId, JdbcItems.Known> known =
        new HashMap<>(items.find(member, added.stream().map(NewItem::id).toList()));
    List<NewItem> fresh = new ArrayList<>();
    for (NewItem item : added) {
      JdbcItems.Known there = known.get(item.id());
      if (there == null) {
        fresh.add(item);
        known.put(
            item.id(), new JdbcItems.Known(last + fresh.size(), item.blob().tag()));
      } else if (!there.tag().equals(item.blob().tag())) {
        throw new AccountRefused(AccountError.OTHER_ITEM);
      }
    }
    if (!fresh.isEmpty()) {
      items.insert(member, last + 1, fresh);
      members.setLast(member, last + fresh.size());
    }
    List<Numbered> numbered = added.stream()
        .map(item ->
            new Numbered(item.id(), Objects.requireNonNull(known.get(item.id())).seq()))
        .toList();
    return new Added(numbered, last + fresh.size());
  }

  @Override
  public Page page(MemberId member, long after) {
    return transactions.shortView(() -> {
      long last = members
          .find(member)
          .orElseThrow(() -> new AccountRefused(AccountError.DEVICE_REMOVED))
          .last();
      long until = endOfPage(after, items.sizesAfter(member, after, PAGE_ITEMS));
      return new Page(last, until == after ? List.of() : items.list(member, after, until));
    });
  }

  /** What an item takes beside its blob: number, id, length, and the tag when it was erased. */
  private static final int AROUND = 8 + 16 + 4 + 16;

  private static long endOfPage(long after, List<JdbcItems.Size> sizes) {
    long until = after;
    long bytes = Long.BYTES;
    for (JdbcItems.Size size : sizes) {
      bytes += size.bytes() + AROUND;
      if (bytes > PAGE_BYTES) {
        break;
      }
      until = size.seq();
    }
    return until;
  }

  @Override
  public int erase(MemberId member, Collection<ItemId> ids) {
    return transactions.shortChange(() -> items.empty(member, ids));
  }
}
