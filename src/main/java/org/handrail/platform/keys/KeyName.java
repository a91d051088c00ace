package org.handrail.platform.keys;

import java.util.Locale;

/** The server's keys. What each loss means, and how each is renewed: docs/operate.md. */
public enum KeyName {
  /** Seals what stands in links that the server hands out. Without it those links lead nowhere. */
  TOKENS,
  /** Signs what the site says of who answers its numbers. Another key is another signer: readers notice. */
  POLICY;

  /** As it is called in the database and by the operator. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its file in the directory of keys. */
  public String fileName() {
    return text() + ".key";
  }
}
