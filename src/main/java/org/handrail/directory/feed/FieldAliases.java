package org.handrail.directory.feed;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which name of a field stands for what, per kind of list, preferred names first. Names are compared in lower case
 * without anything but letters and digits, so that "Postal Code", "postal_code" and "postalCode" are one.
 */
final class FieldAliases {

  /** JSON of the Meeting Guide, and the column names of its tables. */
  static final List<Map.Entry<String, RawField>> MEETING_GUIDE = List.of(
      entry("name", RawField.NAME),
      entry("title", RawField.NAME),
      entry("slug", RawField.SLUG),
      entry("postname", RawField.SLUG),
      entry("id", RawField.SLUG),
      entry("day", RawField.DAY),
      entry("time", RawField.TIME),
      entry("starttime", RawField.TIME),
      entry("endtime", RawField.END_TIME),
      entry("duration", RawField.DURATION),
      entry("timezone", RawField.TIMEZONE),
      entry("types", RawField.TYPES),
      entry("type", RawField.TYPES),
      entry("formattedaddress", RawField.FORMATTED_ADDRESS),
      entry("address", RawField.ADDRESS),
      entry("city", RawField.CITY),
      entry("state", RawField.STATE),
      entry("postalcode", RawField.POSTAL_CODE),
      entry("country", RawField.COUNTRY),
      entry("latitude", RawField.LATITUDE),
      entry("longitude", RawField.LONGITUDE),
      entry("lat", RawField.LATITUDE),
      entry("lng", RawField.LONGITUDE),
      entry("coordinates", RawField.COORDINATES),
      entry("approximate", RawField.APPROXIMATE),
      entry("location", RawField.LOCATION),
      entry("locationnotes", RawField.LOCATION_NOTES),
      entry("group", RawField.GROUP),
      entry("groupnotes", RawField.GROUP_NOTES),
      entry("regions", RawField.REGIONS),
      entry("region", RawField.REGION),
      entry("subregion", RawField.SUB_REGION),
      entry("subsubregion", RawField.SUB_SUB_REGION),
      entry("notes", RawField.NOTES),
      entry("conferenceurl", RawField.CONFERENCE_URL),
      entry("zoomlink", RawField.CONFERENCE_URL),
      entry("conferenceurlnotes", RawField.CONFERENCE_URL_NOTES),
      entry("conferencephone", RawField.CONFERENCE_PHONE),
      entry("conferencephonenotes", RawField.CONFERENCE_PHONE_NOTES),
      entry("attendanceoption", RawField.ATTENDANCE),
      entry("url", RawField.URL),
      entry("updated", RawField.UPDATED),
      entry("entity", RawField.ENTITY),
      entry("fellowship", RawField.FELLOWSHIP));

  /** Further column names that tables of other makers carry; only for tables. */
  static final List<Map.Entry<String, RawField>> OTHER_COLUMNS = List.of(
      entry("meetingname", RawField.NAME),
      entry("mname", RawField.NAME),
      entry("code", RawField.SLUG),
      entry("mid", RawField.SLUG),
      entry("mday", RawField.DAY),
      entry("weekday", RawField.DAY),
      entry("minternational", RawField.TIME),
      entry("mtime", RawField.TIME),
      entry("start", RawField.TIME),
      entry("end", RawField.END_TIME),
      entry("format", RawField.TYPES),
      entry("mtype", RawField.TYPES),
      entry("mopen", RawField.TYPES),
      entry("addressline1", RawField.ADDRESS),
      entry("madd2", RawField.ADDRESS),
      entry("mcity", RawField.CITY),
      entry("zip", RawField.POSTAL_CODE),
      entry("zipcode", RawField.POSTAL_CODE),
      entry("postcode", RawField.POSTAL_CODE),
      entry("mzip", RawField.POSTAL_CODE),
      entry("mspecial", RawField.COORDINATES),
      entry("locationname", RawField.LOCATION),
      entry("venue", RawField.LOCATION),
      entry("madd1", RawField.LOCATION),
      entry("note", RawField.NOTES),
      entry("details", RawField.NOTES),
      entry("mnotes", RawField.NOTES),
      entry("wheelchair", RawField.WHEELCHAIR),
      entry("meetingtypenamespace", RawField.FELLOWSHIP));

  /** The semantic answer of a BMLT server. */
  static final List<Map.Entry<String, RawField>> BMLT = List.of(
      entry("meetingname", RawField.NAME),
      entry("idbigint", RawField.SLUG),
      entry("weekdaytinyint", RawField.DAY),
      entry("starttime", RawField.TIME),
      entry("durationtime", RawField.DURATION),
      entry("timezone", RawField.TIMEZONE),
      entry("venuetype", RawField.ATTENDANCE),
      entry("formats", RawField.TYPES),
      entry("langenum", RawField.LANGUAGE),
      entry("formatsharedidlist", RawField.FORMAT_IDS),
      entry("servicebodyname", RawField.ENTITY),
      entry("published", RawField.PUBLISHED));

  /** The admin interface of a BMLT server. */
  static final List<Map.Entry<String, RawField>> BMLT_ADMIN = List.of(
      entry("name", RawField.NAME),
      entry("id", RawField.SLUG),
      entry("day", RawField.DAY),
      entry("starttime", RawField.TIME),
      entry("duration", RawField.DURATION),
      entry("timezone", RawField.TIMEZONE),
      entry("venuetype", RawField.ATTENDANCE),
      entry("formatids", RawField.FORMAT_IDS),
      entry("published", RawField.PUBLISHED));

  /** What both BMLT shapes share. Repeated fields become further lines or more special regions. */
  static final List<Map.Entry<String, RawField>> BMLT_BOTH = List.of(
      entry("latitude", RawField.LATITUDE),
      entry("longitude", RawField.LONGITUDE),
      entry("locationtext", RawField.LOCATION),
      entry("locationstreet", RawField.ADDRESS),
      entry("locationmunicipality", RawField.CITY),
      entry("locationprovince", RawField.STATE),
      entry("locationpostalcode1", RawField.POSTAL_CODE),
      entry("locationnation", RawField.COUNTRY),
      entry("virtualmeetinglink", RawField.CONFERENCE_URL),
      entry("virtualmeetingadditionalinfo", RawField.CONFERENCE_URL_NOTES),
      entry("phonemeetingnumber", RawField.CONFERENCE_PHONE),
      entry("comments", RawField.NOTES),
      entry("formatcomments", RawField.NOTES),
      entry("locationinfo", RawField.LOCATION_NOTES),
      entry("trainlines", RawField.LOCATION_NOTES),
      entry("buslines", RawField.LOCATION_NOTES),
      entry("publictransport", RawField.LOCATION_NOTES));

  private FieldAliases() {}

  /** A field's name as it is compared. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length() && key.length() < 100; i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
