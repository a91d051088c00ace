package org.handrail.planner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.directory.VenueType;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Collects {@link PlanSettings}, whose components say what each means. Not for several threads. */
public final class PlanSettingsBuilder {

  private final ZoneId zone;
  private final LocalDate from;
  private final GeoPoint base;
  private int days = 7;
  private WakingHours awake = WakingHours.DEFAULT;
  private int meetings;
  private int maxPerDay = 1;
  private TravelTimes travel = new GreatCircleTravel(TravelMode.TRANSIT);
  private int maxTravelMin = 45;
  private int arriveEarlyMin = 5;
  private int stayAfterMin;
  private @Nullable VenueType venue;
  private boolean anywhere;
  private Set<String> only = Set.of();
  private Set<String> prefer = Set.of();
  private Set<String> preferFellowships = Set.of();
  private Set<VenueType> preferVenues = Set.of();
  private Set<String> homeGroup = Set.of();
  private List<TimeWindow> windows = List.of();
  private Set<OccurrenceKey> kept = Set.of();
  private Set<OccurrenceKey> pinned = Set.of();
  private Set<OccurrenceKey> dropped = Set.of();
  private WeekKind week = WeekKind.BEST;

  PlanSettingsBuilder(ZoneId zone, LocalDate from, GeoPoint base, int meetings) {
    this.zone = zone;
    this.from = from;
    this.base = base;
    this.meetings = meetings;
  }

  PlanSettingsBuilder(PlanSettings settings) {
    zone = settings.zone();
    from = settings.from();
    base = settings.base();
    days = settings.days();
    awake = settings.awake();
    meetings = settings.meetings();
    maxPerDay = settings.maxPerDay();
    travel = settings.travel();
    maxTravelMin = settings.maxTravelMin();
    arriveEarlyMin = settings.arriveEarlyMin();
    stayAfterMin = settings.stayAfterMin();
    venue = settings.venue();
    anywhere = settings.anywhere();
    only = settings.only();
    prefer = settings.prefer();
    preferFellowships = settings.preferFellowships();
    preferVenues = settings.preferVenues();
    homeGroup = settings.homeGroup();
    windows = settings.windows();
    kept = settings.kept();
    pinned = settings.pinned();
    dropped = settings.dropped();
    week = settings.week();
  }

  public PlanSettingsBuilder days(int value) {
    days = value;
    return this;
  }

  public PlanSettingsBuilder awake(WakingHours value) {
    awake = value;
    return this;
  }

  public PlanSettingsBuilder meetings(int value) {
    meetings = value;
    return this;
  }

  public PlanSettingsBuilder maxPerDay(int value) {
    maxPerDay = value;
    return this;
  }

  public PlanSettingsBuilder travel(TravelTimes value) {
    travel = value;
    return this;
  }

  public PlanSettingsBuilder maxTravelMin(int value) {
    maxTravelMin = value;
    return this;
  }

  public PlanSettingsBuilder arriveEarlyMin(int value) {
    arriveEarlyMin = value;
    return this;
  }

  public PlanSettingsBuilder stayAfterMin(int value) {
    stayAfterMin = value;
    return this;
  }

  public PlanSettingsBuilder venue(@Nullable VenueType value) {
    venue = value;
    return this;
  }

  /** Sets the ways of attending that are possible, and those that count. */
  public PlanSettingsBuilder attendance(VenueChoice choice) {
    return venue(choice.only()).preferVenues(choice.preferred());
  }

  public PlanSettingsBuilder anywhere(boolean value) {
    anywhere = value;
    return this;
  }

  public PlanSettingsBuilder only(Set<String> value) {
    only = value;
    return this;
  }

  public PlanSettingsBuilder prefer(Set<String> value) {
    prefer = value;
    return this;
  }

  public PlanSettingsBuilder preferFellowships(Set<String> value) {
    preferFellowships = value;
    return this;
  }

  public PlanSettingsBuilder preferVenues(Set<VenueType> value) {
    preferVenues = value;
    return this;
  }

  /** The home group by one meeting's slug or id, or none. */
  public PlanSettingsBuilder homeGroup(@Nullable String value) {
    return homeGroup(value == null ? Set.of() : Set.of(value));
  }

  /** The home group by the slugs or ids of its meetings. */
  public PlanSettingsBuilder homeGroup(Set<String> value) {
    homeGroup = value;
    return this;
  }

  public PlanSettingsBuilder windows(List<TimeWindow> value) {
    windows = value;
    return this;
  }

  public PlanSettingsBuilder kept(Set<OccurrenceKey> value) {
    kept = value;
    return this;
  }

  public PlanSettingsBuilder pinned(Set<OccurrenceKey> value) {
    pinned = value;
    return this;
  }

  public PlanSettingsBuilder dropped(Set<OccurrenceKey> value) {
    dropped = value;
    return this;
  }

  public PlanSettingsBuilder week(WeekKind value) {
    week = value;
    return this;
  }

  /**
   * The settings.
   *
   * @throws RefusedSettings when a value is out of its range
   */
  public PlanSettings build() {
    return new PlanSettings(
        zone,
        from,
        days,
        base,
        awake,
        meetings,
        maxPerDay,
        travel,
        maxTravelMin,
        arriveEarlyMin,
        stayAfterMin,
        venue,
        anywhere,
        only,
        prefer,
        preferFellowships,
        preferVenues,
        homeGroup,
        windows,
        kept,
        pinned,
        dropped,
        week);
  }
}
