package org.handrail.staff;

import java.util.Set;
import org.handrail.site.problem.NotFound;

/**
 * Who of the staff is asking. A parameter of this type makes a controller's route one of theirs, together with {@link
 * ForStaff}: without a sign-in it is answered before the method runs.
 *
 * @param name as the operator wrote it
 * @param grants what they may do, at this moment
 */
public record CurrentStaff(StaffId id, String name, Set<Grant> grants) {

  public CurrentStaff {
    grants = Set.copyOf(grants);
  }

  /** Whether they may do what the role does for this thing. The operator may do it for all. */
  public boolean may(Role role, String scope) {
    return grants.contains(Grant.operator())
        || (role.isScoped() && !scope.isBlank() && grants.contains(new Grant(role, scope)));
  }

  /**
   * Goes on only when they may.
   *
   * @throws NotFound else, as if there were no such thing: nobody learns what others keep
   */
  public void require(Role role, String scope) {
    if (!may(role, scope)) {
      throw new NotFound();
    }
  }

  /** Whether the whole site is theirs. */
  public boolean isOperator() {
    return grants.contains(Grant.operator());
  }

  /** Whether they have one of these roles, for whatever. The operator has all. */
  public boolean hasAny(Set<Role> roles) {
    return grants.contains(Grant.operator())
        || grants.stream().anyMatch(grant -> roles.contains(grant.role()));
  }
}
