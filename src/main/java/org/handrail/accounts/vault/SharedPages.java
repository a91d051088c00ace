package org.handrail.accounts.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.Sealed;

/** Pages that members show to somebody by a link whose key never reaches the server. */
public interface SharedPages {

  /** How many pages a member may share at the same time. */
  int MOST = 50;

  /** For how many days at most. */
  int MOST_DAYS = 30;

  /**
   * Shares a page from today (UTC) on.
   *
   * @param days how many days from today it opens, 1 to {@link #MOST_DAYS}
   * @return what stands in the link; says nothing of the member to anybody but this server
   * @throws AccountRefused SHARE_TAKEN, when a page of this id is shared already
   * @throws AccountRefused TOO_MANY_SHARES, when no more can be
   * @throws AccountRefused DEVICE_REMOVED, when the account is gone
   */
  String share(MemberId member, ShareId id, Sealed blob, int days);

  /** The pages that can still be opened. */
  List<Shared> list(MemberId member);

  /** Takes a page back; false when there is none of this id. */
  boolean takeBack(MemberId member, ShareId id);

  /** What a link leads to, if it still does; counts one opening. */
  Optional<Sealed> open(String link);

  /**
   * A page that can still be opened.
   *
   * @param expires the last day (UTC) on which it opens
   * @param opened how often it was
   */
  record Shared(ShareId id, LocalDate expires, int opened) {}
}
