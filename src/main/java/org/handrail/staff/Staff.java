package org.handrail.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The staff, and what each may do. What anybody of them does is kept ({@link #note}), with what is tried in their name. */
public interface Staff {

  /** How long an invitation can be used. */
  Duration INVITATION_LIFE = Duration.ofDays(3);

  /** How long what was done is kept. */
  Duration ACTIONS_KEPT = Duration.ofDays(400);

  /**
   * Somebody invited, with the code that they are to be given: it is shown once.
   *
   * @param until the moment after which it opens nothing
   */
  record Invitation(StaffMember member, StaffToken code, Instant until) {}

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

  /**
   * Those of these grants that nobody should get: there is nothing of that id, and it is none that may come later ({@link
   * GrantScopes}). Every door at which grants come in asks this first.
   *
   * @param already what they have until now, which stays theirs also when its thing is gone
   * @return in order; empty when all may be given
   */
  List<Grant> findUnknown(Set<Grant> grants, Set<Grant> already);

  /** What each is for, by the names of today; the operator's, and one whose thing nobody knows, are not among them. */
  Map<Grant, String> nameThings(Set<Grant> grants);

  /** Keeps what somebody did. */
  void note(StaffId who, String action, String target);

  /**
   * What was done last, the newest first.
   *
   * @param who by whom; null for everybody
   */
  List<StaffAction> listActions(@Nullable StaffId who, int most);

  /**
   * What everybody did, the newest first, from a place in the log on.
   *
   * @param before the last one that was seen; null for the newest
   */
  List<StaffAction> listActionsBefore(@Nullable StaffActionId before, int most);
}
