package org.handrail.accounts;

import org.handrail.site.problem.ErrorCode;

/** Why accounts refuse, beside what any part of the site may answer. */
public enum AccountError implements ErrorCode {

  /** A route for members was asked without a device's cookie. */
  NOT_SIGNED_IN(401, "not-signed-in"),

  /** There is no such account, or this does not sign in to it: nobody is told which. */
  NOT_RECOGNISED(401, "not-recognised"),

  /** The device was signed out or removed, or its account is gone. */
  DEVICE_REMOVED(401, "removed"),

  /** Accounts need an address that browsers trust, and this server has none. */
  NOT_OFFERED(403, "not-offered"),

  /** Somebody has an account of this number already; the device draws another. */
  NUMBER_TAKEN(409, "taken"),

  /** There is a shared page of this id already. */
  SHARE_TAKEN(409, "taken"),

  /** An item of this id is there with other content; nothing was written. */
  OTHER_ITEM(409, "other-item"),

  /** So many devices are signed in that no more can be. */
  TOO_MANY_DEVICES(409, "too-many"),

  /** So many pages are being shared that no more can be. */
  TOO_MANY_SHARES(409, "too-many"),

  /** Another device changed the unlocks first. */
  UNLOCKS_CHANGED(412, "changed");

  private final int status;
  private final String code;

  AccountError(int status, String code) {
    this.status = status;
    this.code = code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String code() {
    return code;
  }
}
