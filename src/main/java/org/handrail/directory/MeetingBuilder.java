package org.handrail.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a {@link Meeting}, whose components say what each means. The id follows from feed, slug and
 * day, also when one of them changes. Not for several threads.
 */
public final class MeetingBuilder {

  private @Nullable MeetingId id;
  private FeedId feed;
  private String slug;
  private String name;
  private Schedule schedule;
  private ZoneId zone;
  private VenueType venue = VenueType.IN_PERSON;
  private MeetingStatus status = MeetingStatus.ACTIVE;
  private String fellowship = "";
  private SortedSet<String> formats = Codes.NONE;
  private SortedSet<String> languages = Codes.NONE;
  private @Nullable Place place;
  private @Nullable OnlineAccess online;
  private String group = "";
  private String notes = "";
  private String serviceBody = "";
  private @Nullable String url;
  private @Nullable Instant updated;

  MeetingBuilder(FeedId feed, String slug, String name, Schedule schedule, ZoneId zone) {
    this.feed = feed;
    this.slug = slug;
    this.name = name;
    this.schedule = schedule;
    this.zone = zone;
  }

  MeetingBuilder(Meeting meeting) {
    this(meeting.feed(), meeting.slug(), meeting.name(), meeting.schedule(), meeting.zone());
    id = meeting.id();
    venue = meeting.venue();
    status = meeting.status();
    fellowship = meeting.fellowship();
    formats = meeting.formats();
    languages = meeting.languages();
    place = meeting.place();
    online = meeting.online();
    group = meeting.group();
    notes = meeting.notes();
    serviceBody = meeting.serviceBody();
    url = meeting.url();
    updated = meeting.updated();
  }

  public MeetingBuilder feed(FeedId value) {
    feed = value;
    id = null;
    return this;
  }

  public MeetingBuilder slug(String value) {
    slug = value;
    id = null;
    return this;
  }

  public MeetingBuilder name(String value) {
    name = value;
    return this;
  }

  public MeetingBuilder schedule(Schedule value) {
    schedule = value;
    id = null;
    return this;
  }

  public MeetingBuilder zone(ZoneId value) {
    zone = value;
    return this;
  }

  public MeetingBuilder venue(VenueType value) {
    venue = value;
    return this;
  }

  public MeetingBuilder status(MeetingStatus value) {
    status = value;
    return this;
  }

  public MeetingBuilder fellowship(String value) {
    fellowship = value;
    return this;
  }

  public MeetingBuilder formats(SortedSet<String> value) {
    formats = value;
    return this;
  }

  public MeetingBuilder languages(SortedSet<String> value) {
    languages = value;
    return this;
  }

  public MeetingBuilder place(@Nullable Place value) {
    place = value;
    return this;
  }

  public MeetingBuilder online(@Nullable OnlineAccess value) {
    online = value;
    return this;
  }

  public MeetingBuilder group(String value) {
    group = value;
    return this;
  }

  public MeetingBuilder notes(String value) {
    notes = value;
    return this;
  }

  public MeetingBuilder serviceBody(String value) {
    serviceBody = value;
    return this;
  }

  public MeetingBuilder url(@Nullable String value) {
    url = value;
    return this;
  }

  public MeetingBuilder updated(@Nullable Instant value) {
    updated = value;
    return this;
  }

  /**
   * The meeting.
   *
   * @throws IllegalArgumentException as {@link Meeting} does
   */
  public Meeting build() {
    return new Meeting(
        id == null ? MeetingId.of(feed, slug, schedule) : id,
        feed,
        slug,
        name,
        schedule,
        zone,
        venue,
        status,
        fellowship,
        formats,
        languages,
        place,
        online,
        group,
        notes,
        serviceBody,
        url,
        updated);
  }
}
