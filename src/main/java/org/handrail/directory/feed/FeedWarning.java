package org.handrail.directory.feed;

/** What a list keeper may want to mend although the record was taken. */
enum FeedWarning implements FeedWarnings.Kind {
  ZONE_UNKNOWN(
      "the time zone is no name of the tz database (such as America/New_York) and was not used"),
  MONTHLY(
      "the name says that it is not held every week; taken as held in the weeks of the month that it names"),
  MAYBE_MONTHLY(
      "the name may mean some weeks of the month; taken as weekly. If it is not, put the weeks first in the"
          + " name (\"2nd and 4th Thursday\")"),
  RHYTHM_UNKNOWN(
      "the name says that it is held less often than weekly but not in which weeks; listed without a time."
          + " Name the weeks of the month"),
  DAYS_CUT("a part of the day field is no day; the other days were taken"),
  LENGTH_UNREADABLE("the end or length could not be read; 60 minutes are assumed"),
  VERY_LONG("more than six hours long; check start and end"),
  END_MISSING("no end is given; 60 minutes are assumed"),
  POINT_UNUSABLE("latitude and longitude are no point of the earth and were not used"),
  POINT_MISSING(
      "held in person but without coordinates: cannot be found by distance nor planned for"),
  POINT_FAR("far from the rest of the list; check the coordinates"),
  POINT_NOT_ITS_OWN(
      "online, without an address, far from the rest of the list: the coordinates look like the server's"
          + " default and were not used"),
  ADDRESS_MISSING("no address is given: nobody can walk to it. Give the street and coordinates"),
  AREA_ONLY(
      "the address is a town or an area: nobody can walk to it. Give the street and coordinates"),
  PLACE_IS_ONLINE(
      "the place names no building but the internet or a telephone, and no street is given: taken as online, without a"
          + " place. Say so in attendance_option"),
  PLACE_IS_ONLINE_CLOSED(
      "the place names no building but the internet or a telephone, and neither a link nor a number to join by is given:"
          + " taken as online and, since nobody can attend, kept out of searches and plans. Give conference_url or"
          + " conference_phone, or the street"),
  ONLINE_WITHOUT_LINK("online but without a usable link or phone number: nobody can join"),
  UNKNOWN_PROVIDER(
      "the link leads to no known provider of online meetings; say how one attends in attendance_option"),
  LINK_DROPPED("a link that is not http or https, or leads nowhere public, was dropped"),
  LINK_AMONG_TEXT(
      "the link stands among other text: the link was taken, and the text kept as a note on joining. Put it in"
          + " conference_url_notes"),
  PAGE_AMONG_TEXT(
      "the link to its page stands among other text: the link was taken, and the text kept as a note. Put it in notes"),
  SAID_IN_PLACE(
      "the place begins with the word hybrid: taken as held both there and online. Say so in attendance_option"),
  LINK_IS_TEXT("there is no usable link in this text; the text was kept as a note"),
  PHONE_DROPPED("the conference phone holds no number to dial; its text was kept as a note"),
  EMAIL_LEFT_OUT(
      "an e-mail address in a text was left out: it may be a person's. Give a web page to write to instead"),
  TYPE_UNKNOWN("a code that the Meeting Guide does not know was kept as it is"),
  TYPES_FOREIGN(
      "the column was taken as Meeting Guide types; if its codes mean something else, rename it or write out their"
          + " names"),
  FORMATS_MISSING(
      "the answer holds no list of formats (get_used_formats=1): its own keys are shown as they are, since what they"
          + " mean is not known"),
  FORMATS_STANDARD(
      "the answer holds no list of formats (get_used_formats=1): its keys were taken for those that a server is"
          + " installed with. If they mean something else, add the list"),
  FORMAT_IDS_ONLY(
      "formats are given as numbers only; none were taken. Use the semantic answer with get_used_formats=1"),
  LIST_EMPTY("the list holds no record at all"),
  NO_HEADER(
      "there is no header row: the columns were taken as id, day, time, name, location, address, city, state,"
          + " region, types, notes. Add a header row if that is wrong"),
  CHARACTERS_DAMAGED(
      "some bytes are not UTF-8: the characters there are lost. Save the list as UTF-8"),
  SLUG_REPEATED(
      "key and day are those of another meeting too: a number was put after the key, and may change when the"
          + " list's order does"),
  NOT_UPDATED("last changed more than 12 months ago; ask the group whether it is still there");

  private final String text;

  FeedWarning(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isNeverGrouped() {
    return this == MONTHLY || this == MAYBE_MONTHLY || this == RHYTHM_UNKNOWN;
  }

  @Override
  public boolean isAlwaysGrouped() {
    return this == END_MISSING || this == TYPE_UNKNOWN || this == NOT_UPDATED;
  }
}
