package org.handrail.directory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A building of the town, shared by several groups.
 *
 * @param name such as "Fernhill Library"
 * @param address street and number, neighbourhood, town
 * @param neighbourhood where in the town
 * @param latDeg latitude, five decimals
 * @param lonDeg longitude, five decimals
 * @param door how to find the door
 * @param isStepFree whether a wheelchair gets in
 */
record Building(
    String name,
    String address,
    String neighbourhood,
    double latDeg,
    double lonDeg,
    String door,
    boolean isStepFree) {

  private static final double SPREAD_DEG = 0.006;

  private static final List<Neighbourhood> NEIGHBOURHOODS = List.of(
      new Neighbourhood("Lower Quay", 39.9442, -75.1560),
      new Neighbourhood("Market Cross", 39.9526, -75.1652),
      new Neighbourhood("Fernhill", 39.9720, -75.1790),
      new Neighbourhood("Old Orchard", 39.9478, -75.2030),
      new Neighbourhood("Millside", 39.9265, -75.1720),
      new Neighbourhood("Northgate", 39.9985, -75.1600),
      new Neighbourhood("Cedar Heights", 40.0210, -75.2070),
      new Neighbourhood("Eastmoor", 39.9800, -75.1290));

  private static final List<String> KINDS = List.of(
      "Community House",
      "Library",
      "Chapel Hall",
      "Meeting House",
      "Clinic",
      "Boathouse",
      "School Annex");

  private static final List<String> STREETS = List.of(
      "Bellwether Street",
      "Tinker's Row",
      "Lamplighter Lane",
      "Wren Avenue",
      "Copperfield Way",
      "Thistledown Street",
      "Ropewalk",
      "Paper Mill Lane",
      "Heron Street",
      "Quince Avenue",
      "Old Ferry Row",
      "Saddler Street");

  private static final List<String> DOORS = List.of(
      "Blue side door, ring once.",
      "Second floor, the lift is on the left.",
      "Through the courtyard, follow the lantern.",
      "Basement room, light switch by the stairs.",
      "Main entrance, room on the right.");

  /** The town's buildings, always the same. */
  static List<Building> all(Random random) {
    List<Building> buildings = new ArrayList<>();
    for (Neighbourhood neighbourhood : NEIGHBOURHOODS) {
      for (String kind : KINDS) {
        buildings.add(in(neighbourhood, kind, random));
      }
    }
    return buildings;
  }

  private static Building in(Neighbourhood neighbourhood, String kind, Random random) {
    String street = STREETS.get(random.nextInt(STREETS.size()));
    int number = 2 + random.nextInt(380);
    return new Building(
        neighbourhood.name() + " " + kind,
        number + " " + street + ", " + neighbourhood.name() + ", " + DemoTown.NAME,
        neighbourhood.name(),
        scattered(neighbourhood.latDeg(), random),
        scattered(neighbourhood.lonDeg(), random),
        DOORS.get(random.nextInt(DOORS.size())),
        random.nextInt(3) > 0);
  }

  private static double scattered(double deg, Random random) {
    return Math.round((deg + (random.nextDouble() * 2 - 1) * SPREAD_DEG) * 1e5) / 1e5;
  }

  private record Neighbourhood(String name, double latDeg, double lonDeg) {}
}
