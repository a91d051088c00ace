package org.handrail.accounts.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.vault.BlobSize;
import org.handrail.accounts.vault.ShareId;
import org.handrail.accounts.vault.SharedPages;
import org.handrail.platform.database.Transactions;
import org.springframework.stereotype.Service;

/** Shared pages in the database. What has expired opens no more, whether it was taken away yet or not. */
@Service
class StoredSharedPages implements SharedPages {

  private final JdbcMembers members;
  private final JdbcShares shares;
  private final ShareLinks links;
  private final Transactions transactions;
  private final Clock clock;

  StoredSharedPages(
      JdbcMembers members,
      JdbcShares shares,
      ShareLinks links,
      Transactions transactions,
      Clock clock) {
    this.members = members;
    this.shares = shares;
    this.links = links;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String share(MemberId member, ShareId id, Sealed blob, int days) {
    if (days < 1 || days > MOST_DAYS || !BlobSize.ALL.contains(blob.length())) {
      throw new IllegalArgumentException("not a page that can be shared");
    }
    return transactions.shortChange(() -> {
      if (!members.lock(member)) {
        throw new AccountRefused(AccountError.DEVICE_REMOVED);
      }
      if (shares.list(member, today()).size() >= MOST) {
        throw new AccountRefused(AccountError.TOO_MANY_SHARES);
      }
      if (!shares.insert(member, id, blob, today().plusDays(days - 1))) {
        throw new AccountRefused(AccountError.SHARE_TAKEN);
      }
      return links.write(new ShareLinks.Place(member, id));
    });
  }

  @Override
  public List<Shared> list(MemberId member) {
    return transactions.shortView(() -> shares.list(member, today()));
  }

  @Override
  public boolean takeBack(MemberId member, ShareId id) {
    return transactions.shortChange(() -> shares.delete(member, id));
  }

  @Override
  public Optional<Sealed> open(String link) {
    return links
        .read(link)
        .flatMap(place ->
            transactions.shortChange(() -> shares.open(place.member(), place.share(), today())));
  }

  /** Takes away what has expired. */
  void takeAwayExpired() {
    int ignored = transactions.change(() -> shares.deleteExpired(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
