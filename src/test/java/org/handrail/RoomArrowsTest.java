package org.handrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may see which, as ARCHITECTURE.md states and docs/decisions/0021-rooms-and-arrows.md explains. */
class RoomArrowsTest {

  private static final String PRODUCT = "org.handrail";

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(PRODUCT);

  /** For each room the rooms that it may see, beside itself and {@code shared}. */
  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
      Map.entry("shared", Set.of()),
      Map.entry("platform", Set.of()),
      Map.entry("platform.database", Set.of("platform")),
      Map.entry("platform.outbound", Set.of("platform")),
      Map.entry("platform.keys", Set.of("platform")),
      Map.entry("platform.limits", Set.of()),
      Map.entry("accounts", Set.of("platform.limits")),
      Map.entry("accounts.vault", Set.of("accounts")),
      Map.entry(
          "accounts.internal",
          Set.of(
              "accounts",
              "accounts.vault",
              "platform.database",
              "platform.keys",
              "platform.limits")),
      Map.entry(
          "accounts.web", Set.of("accounts", "accounts.vault", "platform", "platform.limits")),
      Map.entry("directory", Set.of()),
      Map.entry("directory.feed", Set.of("directory")),
      Map.entry("directory.index", Set.of("directory")),
      Map.entry("atlas", Set.of()),
      Map.entry("directory.publish", Set.of("directory")),
      Map.entry("directory.demo", Set.of("directory")),
      Map.entry(
          "directory.internal",
          Set.of("directory", "atlas", "directory.index", "platform", "platform.database")),
      Map.entry("directory.web", Set.of("directory", "atlas", "directory.publish")),
      Map.entry("planner.travel", Set.of()),
      Map.entry("planner.solve", Set.of("planner.travel")),
      Map.entry("planner.roads", Set.of("planner.travel")),
      Map.entry("planner", Set.of("planner.solve", "planner.travel", "directory")),
      Map.entry("ical", Set.of("planner", "directory.publish")),
      Map.entry(
          "planner.internal", Set.of("planner", "planner.roads", "planner.travel", "platform")),
      Map.entry("planner.web", Set.of("planner", "ical", "planner.travel", "directory", "atlas")),
      Map.entry("help.screen", Set.of()),
      Map.entry("record.insight", Set.of()),
      Map.entry("web", Set.of("accounts", "directory", "planner", "platform")),
      Map.entry(
          "browser", Set.of("directory", "record.insight", "planner", "ical", "planner.travel")));

  /** They compose everything; Spring starts them, and nothing of the house may see them. */
  private static final Set<String> ABOVE_ALL = Set.of("", "cli");

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomSeesNoOtherThanIsStated(String room) {
    Set<String> visible = new HashSet<>(ARROWS.getOrDefault(room, Set.of()));
    visible.add(room);
    visible.add("shared");

    noClasses()
        .that(describe("stand in " + room, type -> roomOf(type).equals(room)))
        .should()
        .dependOnClassesThat(describe(
            "stand in another room than " + visible,
            type -> isOurs(type) && !visible.contains(roomOf(type))))
        .check(CLASSES);
  }

  @Test
  void commandsSeeNoInsideOfAModule() {
    noClasses()
        .that(describe("stand above all", type -> ABOVE_ALL.contains(roomOf(type))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..internal..",
            "..accounts.web..",
            "..directory.web..",
            "..planner.web..",
            PRODUCT + ".web..")
        .check(CLASSES);
  }

  @Test
  void everyRoomIsStated() {
    Set<String> rooms = CLASSES.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(RoomArrowsTest::roomOf)
        .collect(Collectors.toSet());

    assertThat(rooms)
        .isEqualTo(
            Stream.of(ARROWS.keySet(), ABOVE_ALL).flatMap(Set::stream).collect(Collectors.toSet()));
  }

  /** In the order of the table no arrow points back: from any room one only gets to simpler ones. */
  @Test
  void noArrowsMakeACircle() {
    Set<String> settled = new HashSet<>();
    List<String> ready;
    do {
      ready = ARROWS.entrySet().stream()
          .filter(room -> !settled.contains(room.getKey()) && settled.containsAll(room.getValue()))
          .map(Map.Entry::getKey)
          .toList();
      settled.addAll(ready);
    } while (!ready.isEmpty());

    assertThat(settled).isEqualTo(ARROWS.keySet());
  }

  private static boolean isOurs(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(PRODUCT) || name.startsWith(PRODUCT + ".");
  }

  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.length() > PRODUCT.length() ? name.substring(PRODUCT.length() + 1) : "";
  }
}
