package org.handrail.planner.web;

import java.util.List;
import org.handrail.site.input.JsonReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program sends to have a week planned; the names are those of the command line. What may be missing is null.
 *
 * @param near {@code "LAT,LON"}, a town or post code, or an object with {@code lat} and {@code lon}
 * @param zone the person's zone
 * @param from first day
 * @param days how many days
 * @param meetings wanted per week
 * @param maxPerDay how many a day at most
 * @param travel walk, bike, transit or drive
 * @param maxTravel longest way each way, such as {@code 45m}
 * @param arriveEarly how much before a meeting in person, such as {@code 5m}
 * @param stayAfter how long after a meeting in person, such as {@code 15m}
 * @param awake such as {@code 06:30-22:30}
 * @param venue in-person, online, either, prefer-in-person or prefer-online; missing is prefer-in-person
 * @param anywhere whether online meetings can be joined from anywhere
 * @param only formats of which a meeting must have one
 * @param prefer formats and languages that count
 * @param fellowships fellowships that count
 * @param venues ways of attending that count, in place of what {@code venue} wishes
 * @param homeGroup slug or id
 * @param keep picks of an earlier plan, as that plan's document has them
 * @param pin those that must be picked
 * @param drop those that must not
 * @param places where things in the calendar are, by their text
 * @param commitments what is already in the week; only without a calendar
 */
record ApiSettings(
    @Nullable JsonNode near,
    @Nullable String zone,
    @Nullable String from,
    @Nullable Integer days,
    @Nullable Integer meetings,
    @Nullable Integer maxPerDay,
    @Nullable String travel,
    @Nullable String maxTravel,
    @Nullable String arriveEarly,
    @Nullable String stayAfter,
    @Nullable String awake,
    @Nullable String venue,
    @Nullable Boolean anywhere,
    @Nullable List<@Nullable String> only,
    @Nullable List<@Nullable String> prefer,
    @Nullable List<@Nullable String> fellowships,
    @Nullable List<@Nullable String> venues,
    @Nullable String homeGroup,
    @Nullable List<@Nullable ApiKey> keep,
    @Nullable List<@Nullable ApiKey> pin,
    @Nullable List<@Nullable ApiKey> drop,
    @Nullable List<@Nullable ApiPlace> places,
    @Nullable List<@Nullable ApiCommitment> commitments) {

  private static final JsonReader.Document SETTINGS = new JsonReader.Document("settings", true);

  /** The document as it is, every value of its kind. */
  static ApiSettings read(byte[] document) {
    return JsonReader.read(document, SETTINGS, ApiSettings::of);
  }

  private static ApiSettings of(JsonReader json) {
    return new ApiSettings(
        json.findNode("near"),
        json.findText("zone", "America/New_York"),
        json.findText("from", "2026-11-30"),
        json.findNumber("days"),
        json.findNumber("meetings"),
        json.findNumber("max_per_day"),
        json.findText("travel", "transit"),
        json.findText("max_travel", "45m"),
        json.findText("arrive_early", "5m"),
        json.findText("stay_after", "15m"),
        json.findText("awake", "06:30-22:30"),
        json.findText("venue", "in-person"),
        json.findBoolean("anywhere"),
        json.findTexts("only"),
        json.findTexts("prefer"),
        json.findTexts("fellowships"),
        json.findTexts("venues"),
        json.findText("home_group"),
        json.findObjects("keep", ApiKey::of),
        json.findObjects("pin", ApiKey::of),
        json.findObjects("drop", ApiKey::of),
        json.findObjects("places", ApiPlace::of),
        json.findObjects("commitments", ApiCommitment::of));
  }

  /** One occurrence. */
  record ApiKey(@Nullable String meetingId, @Nullable String start) {

    static ApiKey of(JsonReader json) {
      return new ApiKey(json.findText("meeting_id"), json.findText("start"));
    }
  }

  /** Where something is: its text in the calendar, and {@code home}, {@code online} or {@code LAT,LON}. */
  record ApiPlace(@Nullable String text, @Nullable String at) {

    static ApiPlace of(JsonReader json) {
      return new ApiPlace(json.findText("text"), json.findText("at"));
    }

    @Override
    public String toString() {
      return "ApiPlace[…]";
    }
  }

  /** One commitment, with its place or what it calls it. */
  record ApiCommitment(
      @Nullable String uid,
      @Nullable String title,
      @Nullable String start,
      @Nullable String end,
      @Nullable JsonNode place,
      @Nullable String location) {

    static ApiCommitment of(JsonReader json) {
      return new ApiCommitment(
          json.findText("uid"),
          json.findText("title"),
          json.findText("start"),
          json.findText("end"),
          json.findNode("place"),
          json.findText("location"));
    }

    @Override
    public String toString() {
      return "ApiCommitment[…]";
    }
  }

  /** A mask: whose week this is is nobody else's business. */
  @Override
  public String toString() {
    return "ApiSettings[…]";
  }
}
