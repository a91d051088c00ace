package org.handrail.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One meeting as its list describes it. All text is plain, NFC, without control or bidi characters.
 *
 * @param id follows from feed, slug and day
 * @param feed the list it came from
 * @param slug the list's own key, unique in the feed for one day
 * @param name never empty
 * @param schedule when, in wall-clock time of {@code zone}
 * @param zone the meeting's own zone
 * @param venue how one attends
 * @param status whether one can go
 * @param fellowship such as AA or NA; empty when nobody said
 * @param formats codes of the Meeting Guide and of NA's world services, codes that nobody else knows as the list has them,
 *     and {@link MeetingTypes#local} ones; sorted
 * @param languages ISO 639 codes of the languages it is held in, as far as the list says; sorted
 * @param place where, or null for a meeting that is only online
 * @param online how to join from afar, or null
 * @param group who holds it; may be empty
 * @param notes plain text with line breaks; may be empty
 * @param serviceBody who publishes it; may be empty
 * @param url the meeting's page at its publisher, https or http, or null
 * @param updated when its publisher last changed it, or null when the list does not say
 */
public record Meeting(
    MeetingId id,
    FeedId feed,
    String slug,
    String name,
    Schedule schedule,
    ZoneId zone,
    VenueType venue,
    MeetingStatus status,
    String fellowship,
    SortedSet<String> formats,
    SortedSet<String> languages,
    @Nullable Place place,
    @Nullable OnlineAccess online,
    String group,
    String notes,
    String serviceBody,
    @Nullable String url,
    @Nullable Instant updated) {

  /**
   * @throws IllegalArgumentException when the name or slug is blank
   */
  public Meeting {
    if (name.isBlank() || slug.isBlank()) {
      throw new IllegalArgumentException("a meeting has a name and a slug");
    }
    formats = Codes.copyOf(formats); // sets of another meeting are shared, not copied
    languages = Codes.copyOf(languages);
  }

  /** A builder of a meeting held in person, of which nothing else is known yet. */
  public static MeetingBuilder builder(
      FeedId feed, String slug, String name, Schedule schedule, ZoneId zone) {
    return new MeetingBuilder(feed, slug, name, schedule, zone);
  }

  /** A builder that starts from this meeting. */
  public MeetingBuilder with() {
    return new MeetingBuilder(this);
  }

  /** The meeting's page at its publisher, if it is https: anything else is no link that we offer. */
  public @Nullable String secureUrl() {
    return OnlineAccess.secure(url);
  }

  /** Whether somebody can stand in front of its door: held in person, at an exact known point. */
  public boolean hasExactPoint() {
    return venue != VenueType.ONLINE
        && place != null
        && place.point() != null
        && !place.approximate();
  }

  /** The same for meetings of one group: its list, and its name or, where the list gives none, the meeting's; in any case. */
  public String groupKey() {
    String called = group.isEmpty() ? name : group;
    return feed.value() + " " + called.toLowerCase(Locale.ROOT);
  }

  /** Whether one can join it from afar: there is a telephone number, or a link that leads to a meeting. */
  public boolean isJoinable() {
    return online != null && online.leadsToAMeeting();
  }
}
