package org.handrail.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two commas of an address, or on a line of it.
 *
 * @param text without blanks around it
 * @param folded the same as names are compared
 */
record AddressPart(String text, String folded) {

  private static final int MAX_TEXT = 300;
  private static final int MAX_PARTS = 12;
  private static final int PHONE_DIGITS = 7;

  private static final Pattern TOWN_AND_STATE = Pattern.compile("(.+)\\s+([A-Z]{2})");
  private static final Pattern CODE_BEFORE = Pattern.compile("(?:[A-Z]{1,2}-)?\\d{4,5}\\s+(\\D+)");
  private static final Pattern ZIP = Pattern.compile("(?:(.+)\\s+)?(\\d{5})(?:-\\d{4})?");
  /** Five digits after a town are a ZIP code, and tell nothing of a town elsewhere. */
  private static final Pattern CODE_AFTER = Pattern.compile(
      "(\\D+?)\\s+(?:[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\s*\\d[A-Z]\\d|\\d{4})");

  private static final Pattern HOUSE = Pattern.compile(".*\\d.*\\p{L}{2,}.*|.*\\p{L}{2,}.*\\d.*");
  private static final Pattern HOUSE_AND_STREET =
      Pattern.compile("(?:.*\\D)?\\d+\\s+.*\\p{L}{2,}.*");
  private static final String ROOMS =
      "(?:floor|fl|level|room|rm|suite|ste|building|bldg|wing|block|hall|conference room|conf rm"
          + "|piso|planta|sala|aula|edificio|raum|etage|og|haus|gebaude)";
  private static final Pattern ROOM = Pattern.compile("(?:the )?(?:" + ROOMS
      + " (?:\\w{1,5}|\\d+ \\d+)|(?:\\d+\\w{0,3}|ground|first|second|third|fourth|fifth|top) "
      + ROOMS + ")");

  /** The parts of an address in their order; none of a text that is too long for one. */
  static List<AddressPart> of(String address) {
    List<AddressPart> parts = new ArrayList<>();
    if (address.length() <= MAX_TEXT) {
      for (String part : address.split("[,;\n|]")) {
        if (!part.isBlank()) {
          parts.add(new AddressPart(part.strip(), FoldedName.of(part)));
        }
      }
    }
    return parts.size() <= MAX_PARTS ? parts : List.of();
  }

  /**
   * A post code of the United States, and what stands before it.
   *
   * @param before folded; empty where there is only the code
   */
  record Zip(String before, String code) {}

  /** The code at the end of this part, or null. */
  @Nullable
  Zip zip() {
    Matcher zip = ZIP.matcher(text);
    if (!zip.matches()) {
      return null;
    }
    String before = zip.group(1);
    return new Zip(before == null ? "" : FoldedName.of(before), zip.group(2));
  }

  /**
   * A name that may be a town's.
   *
   * @param state the short form of the state in the same part; empty without
   * @param hasCode whether the part has a post code of the town
   */
  record Town(String folded, String state, boolean hasCode) {}

  /** The towns that this part may name. */
  List<Town> towns(boolean inUnitedStates) {
    List<Town> towns = new ArrayList<>();
    towns.add(new Town(folded, "", false));
    if (inUnitedStates) {
      Matcher state = TOWN_AND_STATE.matcher(text);
      if (state.matches()) {
        towns.add(new Town(FoldedName.of(state.group(1)), state.group(2), false));
      }
      return towns;
    }
    for (Pattern form : List.of(CODE_BEFORE, CODE_AFTER)) {
      Matcher code = form.matcher(text);
      if (code.matches()) {
        towns.add(new Town(FoldedName.of(code.group(1)), "", true));
      }
    }
    return towns;
  }

  /** Whether this is wholly a floor, a room or a building: the name beside it is rather that of another one. */
  boolean isRoom() {
    return ROOM.matcher(folded).matches();
  }

  /** Whether a number and words stand in it that may be a house; not in that of a telephone. */
  boolean isHouse() {
    return HOUSE.matcher(text).matches() && isNoRoomOrPhone();
  }

  /** The same with the number before the street, as in the United States. */
  boolean isHouseAndStreet() {
    return HOUSE_AND_STREET.matcher(text).matches() && isNoRoomOrPhone();
  }

  private boolean isNoRoomOrPhone() {
    return !isRoom() && text.chars().filter(Character::isDigit).count() < PHONE_DIGITS;
  }
}
