package org.handrail.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in by a name and a passphrase, and what every sign-in has in common: how long it lasts and how it ends. */
public interface StaffSignIns {

  /** After so long without a request a sign-in ends. */
  Duration IDLE = Duration.ofHours(1);

  /** So long a sign-in lasts at most. */
  Duration LONGEST = Duration.ofHours(12);

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
}
