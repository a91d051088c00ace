package org.handrail.accounts.internal;

import org.handrail.accounts.MemberId;
import org.springframework.stereotype.Component;

/** All tables that hold anything of a member. */
@Component
class MemberTables {

  private final JdbcMembers members;
  private final JdbcUnlocks unlocks;
  private final JdbcItems items;
  private final JdbcShares shares;

  MemberTables(JdbcMembers members, JdbcUnlocks unlocks, JdbcItems items, JdbcShares shares) {
    this.members = members;
    this.unlocks = unlocks;
    this.items = items;
    this.shares = shares;
  }

  JdbcMembers members() {
    return members;
  }

  JdbcUnlocks unlocks() {
    return unlocks;
  }

  JdbcItems items() {
    return items;
  }

  JdbcShares shares() {
    return shares;
  }

  /** Takes every row of the member away, that of the member last. */
  void eraseAll(MemberId member) {
    items.deleteAll(member);
    shares.deleteAll(member);
    unlocks.deleteAll(member);
    members.deleteDevices(member);
    members.delete(member);
  }
}
