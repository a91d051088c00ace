package org.handrail.staff;

import java.util.Locale;

/** By what somebody can sign in. */
public enum SignInWay {
  PASSKEY,
  PASSPHRASE;

  /** As it is written in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
