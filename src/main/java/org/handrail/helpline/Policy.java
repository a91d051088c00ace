package org.handrail.helpline;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answers a number: all of it is public.
 *
 * @param number that people call
 * @param kind what it is for
 * @param helpline whose it is: the id of a helpline, or of a provider when it is on a listing; 1 to 100 characters
 * @param name of the line, as people know it
 * @param zone of the hours
 * @param answerers in the order in which they are named; none where the number was given up ({@link #isRetired})
 * @param waitSeconds how long a caller waits at most before the fallback is offered, 10 to 180
 * @param fallback what is offered when nobody can answer
 * @param callBackMinutes within which they are called back, 5 to 1,440; 0 where the fallback is another
 * @param terms what a caller is told and what binds the answerers
 * @param note anything more that callers should know; may be empty
 */
public record Policy(
    PhoneNumber number,
    NumberKind kind,
    String helpline,
    InTwoLanguages name,
    ZoneId zone,
    List<Answerer> answerers,
    int waitSeconds,
    Fallback fallback,
    int callBackMinutes,
    Terms terms,
    InTwoLanguages note) {

  public static final int MOST_ANSWERERS = 50;

  /** What happens when nobody can answer. */
  public enum Fallback {
    /** The caller is called back. */
    CALL_BACK,
    /** The caller leaves a message, which is answered. */
    MESSAGE,
    /** The caller hears the public list and the public lines. */
    PUBLIC_LIST;

    /** As it is written in forms and JSON: {@code call-back}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Optional<Fallback> find(String code) {
      return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }

  /**
   * What belongs to every policy, said in it one by one so that whoever takes one away sees what they do.
   *
   * @param noObligation nobody has to enter treatment
   * @param noCommission no fee depends on whom the caller chooses
   * @param namedFirst whoever pays is named before the caller is connected
   * @param zeroGivesPublicList pressing 0 gives the public list
   */
  public record Terms(
      boolean noObligation, boolean noCommission, boolean namedFirst, boolean zeroGivesPublicList) {

    /** As they have to be. */
    public static final Terms ALL = new Terms(true, true, true, true);
  }

  /**
   * @throws IllegalArgumentException when a part is out of its range
   */
  public Policy {
    answerers = List.copyOf(answerers);
    helpline = helpline.strip();
    if (helpline.isEmpty() || helpline.length() > 100 || answerers.size() > MOST_ANSWERERS) {
      throw new IllegalArgumentException("a policy belongs to a helpline and names at most 50");
    }
    if (waitSeconds < 10 || waitSeconds > 180) {
      throw new IllegalArgumentException("a caller waits 10 to 180 seconds");
    }
    boolean callsBack = fallback == Fallback.CALL_BACK;
    if (callsBack ? callBackMinutes < 5 || callBackMinutes > 1440 : callBackMinutes != 0) {
      throw new IllegalArgumentException("a call back comes within 5 to 1,440 minutes");
    }
  }

  /** Whether the number was given up: nobody answers it for this site. No other policy that is saved names nobody. */
  public boolean isRetired() {
    return answerers.isEmpty();
  }

  /** What is said of this number when it is given up: whose it was and its name; nothing of what was offered to callers stays. */
  public Policy retired() {
    return new Policy(
        number,
        kind,
        helpline,
        name,
        zone,
        List.of(),
        waitSeconds,
        Fallback.PUBLIC_LIST,
        0,
        terms,
        InTwoLanguages.NONE);
  }

  /** How one of the answerers is chosen: there is only one, or they take turns by their weights. */
  public boolean takesTurns() {
    return answerers.size() > 1;
  }

  /** The weights of all together. */
  public int totalWeight() {
    return answerers.stream().mapToInt(Answerer::weight).sum();
  }
}
