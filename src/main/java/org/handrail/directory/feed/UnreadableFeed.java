package org.handrail.directory.feed;

import java.io.Serial;

/** A list that was refused whole. The message is one line that says why and what to do; it quotes nothing of the list. */
public final class UnreadableFeed extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public UnreadableFeed(String message) {
    super(message);
  }
}
