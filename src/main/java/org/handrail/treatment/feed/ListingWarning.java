package org.handrail.treatment.feed;

import org.handrail.directory.feed.FeedWarnings;

/** What a directory's keeper may want to mend although the record was taken. */
enum ListingWarning implements FeedWarnings.Kind {
  DIRECTORY_EMPTY("the directory holds no record at all"),
  CHARACTERS_DAMAGED(
      "some bytes are not UTF-8: the characters there are lost. Save the directory as UTF-8"),
  SCRIPT_AROUND(
      "this is a script around the directory: its first value was read and the rest left out"),
  MORE_PAGES("this is one page of several: the other pages have to be read too"),
  DESCRIPTION_UNREADABLE(
      "datapackage.json is not valid JSON: the tables were found by the names of their files"),
  VALUE_UNKNOWN("a value that is not understood: what it means cannot be searched for"),
  LANGUAGE_UNKNOWN("no known language: give its ISO 639 code"),
  POINT_MISSING("without coordinates: cannot be found by distance"),
  POINT_UNUSABLE("latitude and longitude are no point of the earth and were not used"),
  POINT_SWAPPED("latitude and longitude are swapped and were not used"),
  POINT_SIGN("the longitude lacks its minus and was not used"),
  POINT_OUTSIDE("the coordinates lie outside of the state and were not used"),
  ADDRESS_MISSING("no address is given"),
  PHONE_MISSING("no telephone number is given"),
  PHONE_UNDIALLED("no telephone can dial this number"),
  WEBSITE_DROPPED("a website that is not http or https, or leads nowhere public, was dropped"),
  ID_NOT_UUID("the id is no UUID; one was made of it, which stays the same as long as it does"),
  STATUS_MISSING("no status is given; taken as active"),
  PLACE_MISSING(
      "the service stands without its places: ask for the full records (full=true) or add them"),
  DATE_UNREADABLE("the date of assurance is no date (YYYY-MM-DD) or lies ahead; it was not used"),
  HOURS_UNREADABLE(
      "hours that are not of every week, or in another time than the place's own, were not used");

  private final String text;

  ListingWarning(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isNeverGrouped() {
    return false;
  }

  @Override
  public boolean isAlwaysGrouped() {
    return false;
  }
}
