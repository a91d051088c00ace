package org.handrail.directory.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An invented group that holds one or more meetings a week.
 *
 * @param name such as "Paper Lantern"
 * @param kind what its meetings are, such as "Step Study"
 * @param fellowship such as AA
 * @param codes Meeting Guide types of its meetings
 * @param building where it meets, or where its list says it belongs
 * @param way how one attends: {@code in_person}, {@code online} or {@code hybrid}
 * @param days 0 (Sunday) to 6
 * @param startMin minutes after midnight
 * @param lengthMin how long, in minutes; 0 when its list does not say
 */
record Group(
    String name,
    String kind,
    String fellowship,
    List<String> codes,
    Building building,
    String way,
    List<Integer> days,
    int startMin,
    int lengthMin) {

  private static final List<String> FIRST = List.of(
      "Paper", "Copper", "Willow", "Amber", "Harbour", "Kettle", "Linen", "Juniper", "Pebble",
      "Cinder", "Hazel", "Saffron", "Maple");
  private static final List<String> SECOND =
      List.of("Lantern", "Bench", "Doorway", "Morning", "Table", "Compass", "Orchard", "Porch");

  private static final int SPANISH_EVERY = 8;
  private static final List<String> SPANISH = List.of(
      "Luz Serena",
      "Mesa Larga",
      "Puente Claro",
      "Ventana Azul",
      "Camino Llano",
      "Jardín Abierto",
      "Puerto Tranquilo",
      "Fuente Nueva",
      "Patio Grande",
      "Lámpara Encendida",
      "Río Manso",
      "Banco de Madera",
      "Buena Hora");

  private static final List<String> FELLOWSHIPS = List.of(
      "AA",
      "NA",
      "AA",
      "Al-Anon",
      "AA",
      "NA",
      "Recovery Dharma",
      "AA",
      "SMART",
      "NA",
      "CA",
      "AA",
      "OA",
      "NA",
      "Al-Anon",
      "AA",
      "ACA",
      "GA");

  private static final Set<String> WITHOUT_STEPS = Set.of("SMART", "Recovery Dharma");
  private static final Kind DISCUSSION =
      new Kind("Discussion", List.of("O", "D"), "Charla Abierta");
  private static final List<Kind> KINDS = List.of(
      new Kind("Newcomers", List.of("O", "D", "BE"), "Nuevos Amigos"),
      DISCUSSION,
      new Kind("Step Study", List.of("C", "ST"), "Estudio de Pasos"),
      new Kind("Book Hour", List.of("O", "LIT"), "La Hora del Libro"),
      new Kind("Quiet Sitting", List.of("O", "MED"), "Silencio Compartido"),
      new Kind("Speaker Hour", List.of("O", "SP"), "Una Voz Amiga"),
      new Kind("Women", List.of("C", "W", "D"), "Mujeres en Camino"),
      new Kind("Discussion", List.of("O", "D", "LGBTQ"), "Charla Abierta"),
      new Kind("Men", List.of("C", "M", "D"), "Hombres en Camino"),
      new Kind("Young People", List.of("O", "D", "Y"), "Gente Joven"),
      new Kind("Families Welcome", List.of("O", "D", "CF"), "Familias Bienvenidas"));

  private static final List<List<Integer>> PATTERNS = List.of(
      List.of(1, 2, 3, 4, 5),
      List.of(2, 4),
      List.of(0, 1, 2, 3, 4, 5, 6),
      List.of(1, 3, 5),
      List.of(6, 0),
      List.of(1, 3, 5, 6),
      List.of(2),
      List.of(0, 2, 4),
      List.of(1, 2, 3, 4),
      List.of(5));

  private static final int[] STARTS_MIN = {
    18 * 60 + 30,
    12 * 60 + 15,
    19 * 60,
    6 * 60 + 30,
    17 * 60 + 45,
    20 * 60,
    12 * 60,
    19 * 60 + 30,
    7 * 60 + 15,
    18 * 60,
    9 * 60 + 30,
    21 * 60 + 30,
    16 * 60
  };
  private static final int[] LENGTHS_MIN = {60, 60, 90, 60, 75, 0, 60, 45};

  /** The town's groups, always the same. */
  static List<Group> all(List<Building> buildings, Random random) {
    List<String> names = new ArrayList<>();
    FIRST.forEach(first -> SECOND.forEach(second -> names.add(first + " " + second)));
    Collections.shuffle(names, random);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      groups.add(
          numbered(i, names.get(i), buildings.get(random.nextInt(buildings.size())), random));
    }
    return groups;
  }

  private static Group numbered(int i, String name, Building building, Random random) {
    String fellowship = FELLOWSHIPS.get(i % FELLOWSHIPS.size());
    Kind drawn = KINDS.get(random.nextInt(KINDS.size()));
    boolean hasNoSteps = WITHOUT_STEPS.contains(fellowship) && drawn.codes().contains("ST");
    Kind kind = hasNoSteps ? DISCUSSION : drawn;
    boolean isSpanish = i % SPANISH_EVERY == 3;
    List<String> codes = new ArrayList<>(kind.codes());
    if (isSpanish) {
      codes.add("S");
    }
    int way = random.nextInt(20);
    return new Group(
        isSpanish ? SPANISH.get(i / SPANISH_EVERY % SPANISH.size()) : name,
        isSpanish ? kind.spanish() : kind.english(),
        fellowship,
        codes,
        building,
        way < 3 ? "online" : way < 6 ? "hybrid" : "in_person",
        PATTERNS.get(i % PATTERNS.size()),
        STARTS_MIN[i % STARTS_MIN.length],
        LENGTHS_MIN[random.nextInt(LENGTHS_MIN.length)]);
  }

  private record Kind(String english, List<String> codes, String spanish) {}
}
