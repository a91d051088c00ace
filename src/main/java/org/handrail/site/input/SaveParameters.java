package org.handrail.site.input;

import java.util.regex.Pattern;
import org.handrail.site.problem.InvalidParameter;

/** What a program says beside what it wants to save: from which version it comes, and whether it is only tried. */
public final class SaveParameters {

  private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,8})\"|(0|[1-9]\\d{0,8})");

  private SaveParameters() {}

  /**
   * The version that was seen last, 0 where there is none yet.
   *
   * @param ifMatch the value of {@code If-Match}
   * @throws InvalidParameter when it is none
   */
  public static int versionSeen(String ifMatch) {
    var version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw new InvalidParameter(
          "If-Match",
          "Send the version that you saw in If-Match, in quotation marks; \"0\" where there is none yet.");
    }
    return Integer.parseInt(version.group(1) == null ? version.group(2) : version.group(1));
  }

  /**
   * Whether nothing is to be saved.
   *
   * @param only the value of {@code try}
   * @throws InvalidParameter when it is neither yes nor no
   */
  public static boolean isOnlyTried(String only) {
    return switch (only) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new InvalidParameter("try", "Send try=yes, or leave it out.");
    };
  }
}
