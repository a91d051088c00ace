package org.handrail.accounts;

import java.util.List;
import java.util.Locale;

/** What the tables of this module keep of an account. */
public enum AccountField implements RetainedField {
  /** The number, which is in every row. */
  NUMBER(
      "accounts_member.member_id",
      "accounts_unlock.member_id",
      "accounts_device.member_id",
      "accounts_item.member_id",
      "accounts_share.member_id"),
  /** The day on which the account was made. */
  CREATED("accounts_member.created_on"),
  /** The record's keys, sealed, and how often they were changed. */
  KEYS(
      "accounts_member.keyring",
      "accounts_member.epoch",
      "accounts_member.rev",
      "accounts_unlock.unlock_id",
      "accounts_unlock.kind",
      "accounts_unlock.verifier",
      "accounts_unlock.wrap",
      "accounts_unlock.kdf_salt",
      "accounts_unlock.kdf_memory_kib",
      "accounts_unlock.kdf_passes",
      "accounts_unlock.kdf_lanes"),
  /** The ids of passkeys, by which a browser finds them again. */
  PASSKEYS("accounts_unlock.credential"),
  /** The devices that are signed in, and the days on which each was added and seen last. */
  DEVICES(
      "accounts_device.device_id",
      "accounts_device.secret_hash",
      "accounts_device.added_on",
      "accounts_device.seen_on"),
  /** The sealed items: how many, in which order, and which of five sizes each has. */
  ITEMS(
      "accounts_member.last_seq",
      "accounts_item.seq",
      "accounts_item.item_id",
      "accounts_item.tag",
      "accounts_item.blob"),
  /** The sealed pages that are shared just now, until when, and how often each was opened. */
  SHARES(
      "accounts_share.share_id",
      "accounts_share.blob",
      "accounts_share.expires_on",
      "accounts_share.opened");

  @SuppressWarnings("ImmutableEnumChecker") // as List.of makes it
  private final List<String> columns;

  AccountField(String... columns) {
    this.columns = List.of(columns);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public String messageKey() {
    return "accounts.fact." + name().toLowerCase(Locale.ROOT);
  }
}
