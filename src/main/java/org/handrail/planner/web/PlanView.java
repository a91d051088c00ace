package org.handrail.planner.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.handrail.directory.OnlineAccess;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a week's page shows, in the reader's words.
 *
 * @param title the result
 * @param subtitle which days, how, and from where
 * @param change what is different from the week that was shown before, and how to go back
 * @param next the first meeting that is still to come, or null
 * @param notices what the person should know first: entries left out, what could not stay
 * @param rejected what of the calendar could not be used, a sentence each
 * @param places where the things in the calendar are, for the person to look over: each distinct text once
 * @param stated what was understood of the sentence, each to be corrected
 * @param unread what of it was not understood and what is missing, a sentence each
 * @param understood how names that were typed have been understood
 * @param days the list, day by day
 * @param picture the same as a picture
 * @param small the same to print below the list
 * @param shown which of the weeks to choose from this is; empty for the best
 * @param facts how long on the way, how many groups
 * @param weeks the others
 * @param misses what nearly fits
 * @param moreFit that more would fit than was asked for; empty when not
 * @param advice changes that would make room
 * @param help what to change when nothing fits and no single change helps, or null
 * @param dropped names of what was left out on the person's wish
 * @param form what the page's form carries
 * @param isFirst whether an earlier week would be over
 * @param zone whose clock the times are of
 * @param ways how the ways were reckoned
 * @param picks how many picks there are
 */
public record PlanView(
    String title,
    String subtitle,
    Change change,
    @Nullable Next next,
    List<String> notices,
    List<String> rejected,
    List<PlaceQuestion> places,
    List<Stated> stated,
    List<String> unread,
    List<NameResolution> understood,
    List<Day> days,
    WeekPicture picture,
    WeekPicture small,
    String shown,
    List<String> facts,
    List<WeekCard> weeks,
    List<Miss> misses,
    String moreFit,
    List<Tip> advice,
    @Nullable String help,
    List<String> dropped,
    PlanForm form,
    boolean isFirst,
    ZoneId zone,
    String ways,
    int picks) {

  /** Of how many places in the calendar it is not sure where they are. */
  public long doubtfulPlaces() {
    return places.stream().filter(PlaceQuestion::doubtful).count();
  }

  public PlanView {
    notices = List.copyOf(notices);
    rejected = List.copyOf(rejected);
    places = List.copyOf(places);
    stated = List.copyOf(stated);
    unread = List.copyOf(unread);
    understood = List.copyOf(understood);
    days = List.copyOf(days);
    facts = List.copyOf(facts);
    weeks = List.copyOf(weeks);
    misses = List.copyOf(misses);
    advice = List.copyOf(advice);
    dropped = List.copyOf(dropped);
  }

  /**
   * What is different from the week that was shown before.
   *
   * @param sentence says it; empty on the first one
   * @param undo the value of the button that takes the last press back; empty where there is none
   * @param made what this week was made from, to be carried along
   * @param day in whose list the button for it was; null when it was elsewhere on the page
   */
  public record Change(
      String sentence, String undo, String made, @Nullable LocalDate day) {}

  /** Whether what changed is said at a day: where the button was, the person still looks. */
  public boolean saysChangeAt(Day day) {
    return !change.sentence().isEmpty() && day.date().equals(change.day());
  }

  /** Whether what changed is said above all days. */
  public boolean saysChangeOnTop() {
    return !change.sentence().isEmpty() && days.stream().noneMatch(this::saysChangeAt);
  }

  /**
   * Something that a sentence said.
   *
   * @param text what, on which days, when and where
   * @param assumed what was not said and had to be decided; empty for nothing
   */
  public record Stated(String text, String assumed) {}

  /**
   * The meeting to go to next.
   *
   * @param when its day and time
   * @param stop the rest
   * @param today on which day that was said, as YYYY-MM-DD
   * @param zone whose clock it is
   */
  public record Next(String when, Stop stop, String today, String zone) {}

  /**
   * One day of the list.
   *
   * @param added its picks in a line, each with its time; empty when there are none
   */
  public record Day(LocalDate date, String name, String added, List<Stop> stops) {

    public Day {
      stops = List.copyOf(stops);
    }
  }

  /**
   * A stop on the day's rail.
   *
   * @param moment the start with its offset, for machines
   * @param hours from when until when, by the person's clock
   * @param title what it is called
   * @param pick what more there is to say of a pick; null for what was there already
   */
  public record Stop(
      String moment, String hours, String title, @Nullable Choice pick) {}

  /**
   * What there is to say of a pick.
   *
   * @param key names the occurrence
   * @param meeting the meeting's id
   * @param label names it among all picks, with its day
   * @param where the place, or that it is online
   * @param online how to join, where the person does that from afar; null when they go there, or nobody knows
   * @param formats who is meant and how it is held
   * @param way when to leave and when the person is back
   * @param reasons what it satisfied, and how it compares
   * @param doubts what is doubtful of it
   * @param pinned whether it must stay
   */
  public record Choice(
      String key,
      String meeting,
      String label,
      String where,
      @Nullable OnlineAccess online,
      List<String> formats,
      List<String> way,
      List<String> reasons,
      List<String> doubts,
      boolean pinned) {}

  /**
   * Where something is: is this right?
   *
   * @param text as the calendar has it
   * @param understood what was understood, a sentence
   * @param said whether the person said it themselves
   * @param doubtful whether it is not known, or about there only
   * @param home whether it is at home
   * @param online whether it is online
   * @param unknownPlace what was typed last and is no place that we know; empty for none
   * @param problem what to correct in what was typed, a sentence; empty for nothing
   */
  public record PlaceQuestion(
      String text,
      String understood,
      boolean said,
      boolean doubtful,
      boolean home,
      boolean online,
      String unknownPlace,
      String problem) {}

  /**
   * Another week to choose.
   *
   * @param kind names it
   * @param title the same for people
   * @param hint of which meetings it is
   * @param facts how many meetings, how long on the way, how many groups
   * @param picks its meetings, with day and time
   * @param without that some of what was kept is not in it; empty when all is
   */
  public record WeekCard(
      String kind,
      String title,
      String hint,
      List<String> facts,
      List<String> picks,
      String without) {}

  /**
   * What nearly fits.
   *
   * @param key names the occurrence, to have it instead; empty when it cannot be had
   */
  public record Miss(String when, String name, String meeting, String obstacle, String key) {}

  /**
   * A change that would make room.
   *
   * @param text what it would bring
   * @param field the field that makes the change; empty when only the person can
   * @param value its value
   */
  public record Tip(String text, String field, String value) {}
}
