package org.handrail.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person asks of their week. */
final class PlanOptions {

  @Option(
      names = "--near",
      required = true,
      paramLabel = "LAT,LON",
      description = "Home: where each day starts and ends.")
  @Nullable
  GeoPoint near;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "First day of the plan.")
  @Nullable
  LocalDate from;

  @Option(
      names = "--days",
      paramLabel = "7",
      defaultValue = "7",
      description = "How many days. Default: ${DEFAULT-VALUE}.")
  int days = 7;

  @Option(
      names = "--meetings",
      required = true,
      paramLabel = "N",
      description = "How many meetings a week.")
  int meetings;

  @Option(
      names = "--max-per-day",
      paramLabel = "1",
      defaultValue = "1",
      description = "How many a day at most. Default: ${DEFAULT-VALUE}.")
  int maxPerDay = 1;

  @Option(
      names = "--travel",
      paramLabel = "MODE",
      defaultValue = "transit",
      description = "walk, bike, transit or drive. Default: ${DEFAULT-VALUE}.")
  String travel = "transit";

  @Option(
      names = "--max-travel",
      paramLabel = "45m",
      defaultValue = "45m",
      description = "Longest way each way. Default: ${DEFAULT-VALUE}.")
  Duration maxTravel = Duration.ofMinutes(45);

  @Option(
      names = "--awake",
      paramLabel = "06:30-22:30",
      defaultValue = "06:30-22:30",
      description = "Hours up and free to go. Default: ${DEFAULT-VALUE}.")
  Converters.WakingHours awake = new Converters.WakingHours(390, 1350);

  @Option(
      names = "--venue",
      paramLabel = "in-person|online",
      description = "Only in person (hybrid too), or only online (hybrid too).")
  @Nullable
  VenueType venue;

  @Option(
      names = "--anywhere",
      description = "Online meetings can be joined from anywhere, not only from home.")
  boolean anywhere;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      description = "Only meetings with one of these formats. Repeatable.")
  Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--prefer",
      paramLabel = "CODE",
      description = "Rather meetings with this format or language. Repeatable.")
  Set<String> prefer = new LinkedHashSet<>();

  @Option(
      names = "--home-group",
      paramLabel = "SLUG",
      description = "The meeting you belong to, by its slug or id.")
  @Nullable
  String homeGroup;

  @Option(
      names = "--risk",
      paramLabel = "START/END/WEIGHT",
      description = "A time when an urge is likely, weight 1 to 5. Repeatable.")
  List<TimeWindow> risks = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "PLAN.json",
      description = "An earlier plan, to change as little as possible.")
  @Nullable
  String keep;
}
