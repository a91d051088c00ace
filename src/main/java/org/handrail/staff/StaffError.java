package org.handrail.staff;

import org.handrail.site.problem.ErrorCode;

/** Why staff are refused, beside what any part of the site may answer. */
public enum StaffError implements ErrorCode {

  /** A route of theirs was asked without a sign-in, or with one that has ended. */
  NOT_SIGNED_IN(401, "not-signed-in"),

  /** This signs nobody in: nobody is told whether the name or the passphrase is wrong. */
  NOT_RECOGNISED(401, "not-recognised"),

  /** An invitation that was used, replaced or is too old. */
  INVITATION_OVER(410, "over"),

  /** Somebody signs in by this name already. */
  NAME_TAKEN(409, "taken"),

  /** The last operator would be gone: nobody could invite another. */
  LAST_OPERATOR(409, "last-operator"),

  /** How somebody signs in is changed only right after a sign-in. */
  SIGN_IN_AGAIN(403, "sign-in-again"),

  /** Who keeps the site is changed only by a key that was made for it. */
  KEY_NOT_ENOUGH(403, "key-not-enough"),

  /** Sign-ins need an address that browsers trust, and this server has none. */
  NOT_OFFERED(403, "not-offered");

  private final int status;
  private final String code;

  StaffError(int status, String code) {
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
