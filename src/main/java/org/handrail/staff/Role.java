package org.handrail.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do here, each for the one thing that a {@link Grant} names. */
public enum Role {
  /** Everything, for the whole site; invites the others. */
  OPERATOR,
  /** The meetings of a service body. */
  LIST_KEEPER,
  /** The listings of a provider. */
  PROVIDER,
  /** The numbers of a helpline, who answers them and when. */
  COORDINATOR;

  /** As it is written in addresses, options and the database: {@code list-keeper}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a grant must say for what. */
  public boolean isScoped() {
    return this != OPERATOR;
  }

  /** The role of this code. */
  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
