package org.handrail.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.shared.DistanceUnit;

/**
 * How far somebody would go, a round number in the unit they count in.
 *
 * @param number how many, or 0 for any distance
 * @param unit of what
 */
public record SearchRadius(int number, DistanceUnit unit) {

  /** However far. */
  public static final SearchRadius ANY = new SearchRadius(0, DistanceUnit.KILOMETRE);

  private static final Pattern CODE = Pattern.compile("(\\d{1,5})(km|mi)?");
  private static final int EARTH_KM = 20_100;

  /** The distances to choose from, from small to large. */
  public static List<SearchRadius> offered(DistanceUnit unit) {
    List<Integer> numbers = switch (unit) {
      case KILOMETRE -> List.of(2, 5, 10, 25, 50, 100);
      case MILE -> List.of(1, 3, 5, 15, 30, 60);
    };
    return numbers.stream().map(number -> new SearchRadius(number, unit)).toList();
  }

  /** What counts when nobody said: an evening's way in a city and its surroundings. */
  public static SearchRadius byDefault(DistanceUnit unit) {
    return offered(unit).get(3);
  }

  /** Reads {@link #code()}; a number alone is in kilometres. Empty when it is none, or farther than the earth is round. */
  public static Optional<SearchRadius> find(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    DistanceUnit unit = "mi".equals(matcher.group(2)) ? DistanceUnit.MILE : DistanceUnit.KILOMETRE;
    SearchRadius reach = new SearchRadius(Integer.parseInt(matcher.group(1)), unit);
    return reach.number == 0
        ? Optional.of(ANY)
        : Optional.of(reach).filter(r -> r.metres() <= EARTH_KM * 1000.0);
  }

  /** The word of the address. */
  public String code() {
    return number + (unit == DistanceUnit.MILE ? "mi" : "");
  }

  /** In metres; infinite for any distance. */
  public double metres() {
    return isAny() ? Double.POSITIVE_INFINITY : number * unit.metres();
  }

  public boolean isAny() {
    return number == 0;
  }

  public boolean isDefault() {
    return equals(byDefault(unit));
  }

  /** The farthest that is offered in this unit. */
  public SearchRadius widest() {
    return offered(unit).getLast();
  }
}
