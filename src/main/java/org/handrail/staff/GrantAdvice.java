package org.handrail.staff;

/** What to do about a grant for something that is not there: in English, for programs and the command line. Repeats no id. */
public final class GrantAdvice {

  private GrantAdvice() {}

  /** The advice about a role's grants, as a sentence. */
  public static String of(Role role) {
    return switch (role) {
      case OPERATOR -> "Write operator without anything behind it.";
      case LIST_KEEPER ->
        "No meeting has this service body. Import its list first, and write the name as the list does.";
      case PROVIDER ->
        "No listing has this provider id. It stands at the provider's listings; if there are none"
            + " yet, enter the first one at the desk.";
      case COORDINATOR ->
        "This is no id of a helpline. Write small letters, digits and single hyphens, such as"
            + " coordinator:county.";
    };
  }
}
