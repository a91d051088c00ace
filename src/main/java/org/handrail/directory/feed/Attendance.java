package org.handrail.directory.feed;

import java.util.Locale;
import java.util.Set;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.VenueType;

/**
 * How one attends, by the rules of the lists' own software: said by the list, else found from what it says of the place
 * and the link.
 *
 * @param venue how one attends
 * @param status whether one can
 */
record Attendance(VenueType venue, MeetingStatus status) {

  /**
   * What the rule looks at.
   *
   * @param stated the list's own word, in its own spelling; may be empty
   * @param codes the meeting's format codes, in upper case
   * @param online whether there is a link to a known provider, or a phone number to join by
   * @param anyLink whether there is any way to join from afar
   * @param area whether the address is only a town or an area, or missing
   * @param statedArea whether the list itself says so
   */
  record Signs(
      String stated,
      Set<String> codes,
      boolean online,
      boolean anyLink,
      boolean area,
      boolean statedArea) {}

  static Attendance of(Signs signs, boolean bmlt) {
    boolean closed = signs.codes.contains("TC");
    return switch (signs
        .stated
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('-', '_')
        .replace(' ', '_')) {
      case "in_person", "inperson", "1" -> inPerson(closed);
      case "online", "virtual", "2" -> new Attendance(VenueType.ONLINE, MeetingStatus.ACTIVE);
      case "hybrid", "3" ->
        new Attendance(closed ? VenueType.ONLINE : VenueType.HYBRID, MeetingStatus.ACTIVE);
      case "inactive" ->
        new Attendance(
            VenueType.IN_PERSON, closed ? MeetingStatus.CLOSED_FOR_NOW : MeetingStatus.INACTIVE);
      default -> bmlt ? byKeys(signs, closed) : bySigns(signs, closed);
    };
  }

  /**
   * The same for a record whose place is named "Virtual Only" or the like, whatever it says else: online when it can be
   * joined or says that it is online; else nobody can attend, and it is not shown.
   */
  static Attendance withoutDoor(Attendance byRule, Signs signs, boolean bmlt) {
    Signs doorless =
        new Signs(signs.stated, signs.codes, signs.online, signs.anyLink, true, signs.statedArea);
    Attendance attendance = of(doorless, bmlt);
    boolean joinable = attendance.venue != VenueType.IN_PERSON
        || (signs.anyLink && byRule.status != MeetingStatus.INACTIVE);
    if (joinable) {
      return new Attendance(VenueType.ONLINE, MeetingStatus.ACTIVE);
    }
    boolean open = attendance.status == MeetingStatus.ACTIVE;
    return new Attendance(VenueType.ONLINE, open ? MeetingStatus.INACTIVE : attendance.status);
  }

  /** BMLT: VM, HY and TC say it; without them a link does. */
  private static Attendance byKeys(Signs signs, boolean closed) {
    if (signs.codes.contains("HY") || signs.codes.contains("HYBR")) {
      return new Attendance(closed ? VenueType.ONLINE : VenueType.HYBRID, MeetingStatus.ACTIVE);
    }
    if (signs.codes.contains("VM") || signs.codes.contains("ONL")) {
      return new Attendance(VenueType.ONLINE, MeetingStatus.ACTIVE);
    }
    if (signs.anyLink) {
      boolean place = !signs.area && !closed;
      return new Attendance(place ? VenueType.HYBRID : VenueType.ONLINE, MeetingStatus.ACTIVE);
    }
    return inPerson(closed);
  }

  /** TSML: TC and ONL → online; TC → closed; ONL → hybrid, or online when approximate; neither → in person. */
  private static Attendance bySigns(Signs signs, boolean closed) {
    boolean online = signs.online || signs.codes.contains("ONL") || signs.codes.contains("VM");
    if (online || (signs.anyLink && signs.area)) {
      boolean place = !signs.area && !closed;
      return new Attendance(place ? VenueType.HYBRID : VenueType.ONLINE, MeetingStatus.ACTIVE);
    }
    if (closed) {
      return inPerson(true);
    }
    return signs.statedArea
        ? new Attendance(VenueType.IN_PERSON, MeetingStatus.INACTIVE)
        : inPerson(false);
  }

  private static Attendance inPerson(boolean closed) {
    return new Attendance(
        VenueType.IN_PERSON, closed ? MeetingStatus.CLOSED_FOR_NOW : MeetingStatus.ACTIVE);
  }
}
