package org.handrail.staff;

import java.util.Set;

/**
 * A page of the desk, where staff see and change what is theirs; a bean of the module whose page it is.
 *
 * @param path of the page, below {@code /desk}
 * @param textKey its word
 * @param hintKey what one does there, in a sentence
 * @param roles who comes there; none means all staff
 * @param order from the top, smaller first; leave room between two
 */
public record DeskPlace(String path, String textKey, String hintKey, Set<Role> roles, int order) {

  public DeskPlace {
    roles = Set.copyOf(roles);
    if (!path.startsWith("/desk/")) {
      throw new IllegalArgumentException("not below the desk: " + path);
    }
  }

  /** Whether it is a place for them. */
  public boolean isFor(CurrentStaff who) {
    return roles.isEmpty() || who.hasAny(roles);
  }
}
