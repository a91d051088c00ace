package org.handrail.staff;

import java.util.Optional;

/** Knows the things that grants of one role are for; a bean of the module that keeps such things. */
public interface GrantScopes {

  /** Whose grants are for these things; at most one bean for each role. */
  Role role();

  /** What the thing of this id is called; empty when there is none. An id that is its own name is returned as it is. */
  Optional<String> findName(String id);

  /**
   * Whether a grant for this id makes sense before there is such a thing, because whoever gets it may be the one who is to make
   * it. Never asked of an id that has a name.
   */
  default boolean mayComeLater(String id) {
    return false;
  }
}
