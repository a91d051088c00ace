package org.handrail.staff;

import java.util.Comparator;
import java.util.Optional;

/**
 * A role, and for what.
 *
 * @param scope the id of the service body, provider or helpline, 1 to 100 characters; empty for the operator
 */
public record Grant(Role role, String scope) implements Comparable<Grant> {

  private static final int MOST = 100;

  public Grant {
    if (role.isScoped() == scope.isBlank() || scope.length() > MOST) {
      throw new IllegalArgumentException("a grant is for one thing, the operator's for all");
    }
  }

  /** For the whole site. */
  public static Grant operator() {
    return new Grant(Role.OPERATOR, "");
  }

  /** The grant that this text writes: {@code operator}, or {@code provider:} and the id of what it is for. */
  public static Optional<Grant> find(String text) {
    int colon = text.indexOf(':');
    String role = colon < 0 ? text : text.substring(0, colon);
    String scope = colon < 0 ? "" : text.substring(colon + 1).strip();
    return Role.find(role.strip())
        .filter(found -> found.isScoped() != scope.isEmpty() && scope.length() <= MOST)
        .map(found -> new Grant(found, scope));
  }

  @Override
  public int compareTo(Grant other) {
    return Comparator.comparing(Grant::role).thenComparing(Grant::scope).compare(this, other);
  }

  @Override
  public String toString() {
    return role.isScoped() ? role.code() + ":" + scope : role.code();
  }
}
