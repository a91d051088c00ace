package org.handrail.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The staff and their sign-ins. What anybody of them does is kept ({@link #note}), with what is tried in their name. */
public interface Staff {

  /** How long an invitation can be used. */
  Duration INVITATION_LIFE = Duration.ofDays(3);

  /** After so long without a request a sign-in ends. */
  Duration IDLE = Duration.ofHours(1);

  /** So long a sign-in lasts at most. */
  Duration LONGEST = Duration.ofHours(12);

  /** How long what was done is kept. */
  Duration ACTIONS_KEPT = Duration.ofDays(400);

  /**
   * Somebody invited, with the code that they are to be given: it is shown once.
   *
   * @param until the moment after which it opens nothing
   */
  record Invitation(StaffMember member, StaffToken code, Instant until) {}

  /** How they sign in is changed only by somebody who has signed in so lately. */
  Duration FRESH = Duration.ofMinutes(10);

  /**
   * A browser that is signed in.
   *
   * @param id tells it apart from their others; no secret
   * @param began when they signed in
   * @param seen the last request, to the minute
   */
  record SignedIn(String id, Instant began, Instant seen) {}

  /**
   * Invites somebody new.
   *
   * @param name 1 to 100 characters, to know them by
   * @param by who invites; null at the command line
   */
  Invitation invite(String name, Set<Grant> grants, @Nullable StaffId by);

  /**
   * Invites again somebody who never came, or lost what they sign in with: the code before it opens nothing any more, and when the
   * new one is used, every earlier sign-in, passkey, passphrase and key ends.
   *
   * @throws org.handrail.site.problem.NotFound when there is nobody of this id
   */
  Invitation inviteAgain(StaffId who, @Nullable StaffId by);

  /** Who was invited with this code, while it can be used. */
  Optional<StaffMember> findInvited(StaffToken code);

  /**
   * Takes an invitation up with a name and a passphrase, and signs in.
   *
   * @throws StaffRefused when the invitation is over or somebody has the name
   */
  StaffToken join(StaffToken code, SignInName name, Passphrase passphrase);

  /**
   * Signs in. Takes as long for a name that nobody has.
   *
   * @throws StaffRefused when name and passphrase belong to nobody
   * @throws org.handrail.site.problem.RateLimited when there were too many wrong passphrases for this name
   */
  StaffToken signIn(SignInName name, Passphrase passphrase);

  /** Who is signed in by this, if it has not ended. */
  Optional<CurrentStaff> findSignedIn(StaffToken pass);

  /** Whether they signed in by this within the last minutes ({@link #FRESH}). */
  boolean isFresh(StaffToken pass);

  /** The name that they sign in by, if they have a passphrase. */
  Optional<SignInName> findName(StaffId who);

  /**
   * Puts a name and a passphrase in the place of those before, or gives the first; every other sign-in of theirs ends.
   *
   * @param current the passphrase until now; null where they have none
   * @throws StaffRefused when it is not the one, when they signed in too long ago, or when somebody has the name
   */
  void changePassphrase(
      StaffToken pass, @Nullable Passphrase current, SignInName name, Passphrase next);

  /** Their browsers that are signed in, the latest first. */
  List<SignedIn> listSignedIn(StaffId who);

  /** The id of the browser that shows this. */
  String idOf(StaffToken pass);

  /** Ends the sign-in of one of their browsers; nothing happens when there is none of this id. */
  void signOut(StaffId who, String id);

  /** Ends every sign-in of somebody, at the operator's wish. */
  void signOutEverywhere(StaffId who, StaffId by);

  /** Ends one sign-in. */
  void signOut(StaffToken pass);

  /** Ends every sign-in of theirs but this. */
  void signOutElsewhere(StaffToken pass);

  /** All of them, by name. */
  List<StaffMember> list();

  /**
   * Gives other grants.
   *
   * @throws StaffRefused when nobody would be operator any more
   */
  void change(StaffId who, Set<Grant> grants, @Nullable StaffId by);

  /**
   * Removes somebody at once, with every sign-in and key.
   *
   * @throws StaffRefused when nobody would be operator any more
   */
  void remove(StaffId who, @Nullable StaffId by);

  /** Keeps what somebody did. */
  void note(StaffId who, String action, String target);

  /**
   * What was done last, the newest first.
   *
   * @param who by whom; null for everybody
   */
  List<StaffAction> listActions(@Nullable StaffId who, int most);
}
