package org.handrail.planner.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which token was used for what. What nobody claims is unread: so nothing that was typed can get lost. */
final class TokenLedger {

  private final String text;
  private final List<SentenceToken> tokens;
  private final SourceSpan.@Nullable Use[] uses;
  private final @Nullable UnreadReason[] reasons;

  TokenLedger(String text, List<SentenceToken> tokens) {
    this.text = text;
    this.tokens = tokens;
    uses = new SourceSpan.Use[tokens.size()];
    reasons = new UnreadReason[tokens.size()];
  }

  void claim(int from, int to, SourceSpan.Use use) {
    for (int at = from; at < to; at++) {
      uses[at] = use;
    }
  }

  /** Says why these tokens are not claimed, where nobody claims them. */
  void explain(int from, int to, UnreadReason reason) {
    for (int at = from; at < to; at++) {
      reasons[at] = reason;
    }
  }

  /** What was typed from the first of these tokens to the last. */
  String text(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** What nobody claimed, apart where the reasons differ; filler between two such words belongs to them. */
  List<UnreadText> unread() {
    List<UnreadText> found = new ArrayList<>();
    int at = 0;
    while (at < uses.length) {
      if (isOpen(at)) {
        int last = lastOfUnread(at);
        claimNone(at, last + 1);
        int start = tokens.get(at).start();
        int end = tokens.get(last).end();
        found.add(new UnreadText(start, end, text(at, last + 1), reason(at, last + 1)));
        at = last;
      }
      at++;
    }
    return found;
  }

  private int lastOfUnread(int first) {
    int last = first;
    UnreadReason reason = reasons[first];
    int at = first + 1;
    while (at < uses.length && isBridge(at)) {
      UnreadReason here = isOpen(at) ? reasons[at] : null;
      if (isClear(here) && isClear(reason) && here != reason) {
        return last;
      }
      reason = isClear(reason) ? reason : here;
      last = isOpen(at) ? at : last;
      at++;
    }
    return last;
  }

  private UnreadReason reason(int from, int to) {
    UnreadReason unclear = UnreadReason.UNKNOWN;
    for (int at = from; at < to; at++) {
      UnreadReason reason = reasons[at];
      if (reason != null && isClear(reason)) {
        return reason;
      }
      unclear = reason == null ? unclear : reason;
    }
    return unclear;
  }

  /** Words without a time are mostly a part of what stands beside them. */
  private static boolean isClear(@Nullable UnreadReason reason) {
    return reason != null && reason != UnreadReason.NO_TIME;
  }

  private boolean isOpen(int at) {
    return uses[at] == null && tokens.get(at).isContent();
  }

  private boolean isBridge(int at) {
    SentenceToken token = tokens.get(at);
    return token.isContent()
        ? uses[at] == null || uses[at] == SourceSpan.Use.FILLER
        : !token.isMark(".") && !token.isMark(";") && !token.isMark("\n");
  }

  private void claimNone(int from, int to) {
    for (int at = from; at < to; at++) {
      uses[at] = null;
    }
  }

  /** What was claimed; neighbours with the same use are one. */
  List<SourceSpan> spans() {
    List<SourceSpan> found = new ArrayList<>();
    SourceSpan.Use before = null;
    for (int at = 0; at < uses.length; at++) {
      SourceSpan.Use use = uses[at];
      if (use != null && tokens.get(at).isContent()) {
        boolean joins = use == before && !found.isEmpty();
        int start = joins ? found.removeLast().start() : tokens.get(at).start();
        found.add(new SourceSpan(start, tokens.get(at).end(), use));
      }
      boolean claimedMark = use == before && !tokens.get(at).isContent();
      before = tokens.get(at).isContent() || claimedMark ? use : null;
    }
    return found;
  }
}
