package org.handrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;

/** Which room may see which, as ARCHITECTURE.md states and docs/decisions/0021-rooms-and-arrows.md explains. */
class RoomArrowsTest {

  private static final String PRODUCT = "org.handrail";

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(PRODUCT);

  /** They compose everything; Spring starts them, and nothing of the house may see them. */
  private static final Set<String> ABOVE_ALL = Set.of("", "cli");

  /** For each room the rooms that it may see, beside itself and {@code shared}: the table of ARCHITECTURE.md. */
  private static final Map<String, Set<String>> ARROWS = stated();

  private static Map<String, Set<String>> stated() {
    return rows("| room | may see |")
        .filter(row -> !ABOVE_ALL.contains(row[0]))
        .collect(Collectors.toUnmodifiableMap(
            row -> row[0], row -> row[1].equals("–") ? Set.of() : Set.of(row[1].split(", "))));
  }

  /** The rows of the table of ARCHITECTURE.md that has this head, as their two cells. */
  private static Stream<String[]> rows(String head) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of("ARCHITECTURE.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int start = lines.indexOf(head);
    assertThat(start).as("the table " + head).isNotNegative();
    return lines.subList(start + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.substring(1, line.length() - 1).strip().split(" \\| ", 2));
  }

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

  /** Spring Modulith holds what a module declares; what it declares is what its rooms may see. */
  @ParameterizedTest
  @MethodSource("modules")
  void aModuleDeclaresWhatItsRoomsMaySee(String module) throws ClassNotFoundException {
    ApplicationModule declared = Class.forName(PRODUCT + "." + module + ".package-info")
        .getAnnotation(ApplicationModule.class);
    Set<String> seen = ARROWS.entrySet().stream()
        .filter(room -> moduleOf(room.getKey()).equals(module))
        .flatMap(room -> room.getValue().stream())
        .filter(other -> !moduleOf(other).equals(module))
        .map(other -> other.replaceFirst("\\.", " :: "))
        .collect(Collectors.toCollection(HashSet::new));
    if (!module.equals("shared")) {
      seen.add("shared");
    }

    assertThat(declared).as("its package-info declares a module").isNotNull();
    assertThat(declared.allowedDependencies()).containsExactlyInAnyOrderElementsOf(seen);
  }

  static Stream<String> modules() {
    return ARROWS.keySet().stream().map(RoomArrowsTest::moduleOf).distinct().sorted();
  }

  @Test
  void noArrowLeadsToAHigherFloor() {
    Map<String, Integer> floors = rows("| floor | modules |")
        .flatMap(row -> Stream.of(row[1].split(", "))
            .map(module -> Map.entry(module, Integer.parseInt(row[0].substring(0, 1)))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(floors)
        .containsOnlyKeys(Stream.concat(modules(), Stream.of("cli")).toList());
    assertThat(ARROWS)
        .allSatisfy((room, seen) -> assertThat(seen)
            .allSatisfy(other -> assertThat(floors.get(moduleOf(other)))
                .as(room + " sees " + other)
                .isLessThanOrEqualTo(floors.get(moduleOf(room)))));
  }

  @Test
  void commandsSeeNoInsideOfAModule() {
    noClasses()
        .that(describe(
            "stand above all", type -> ABOVE_ALL.contains(roomOf(type)) || isCommand(roomOf(type))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PRODUCT + "..internal..", PRODUCT + "..web..")
        .check(CLASSES);
  }

  /** The entry finds commands by name; what two groups of them share stands in the entry's room, or with the lists. */
  @Test
  void theEntryKnowsNoCommandAndCommandsOnlyTheLists() {
    Map<String, Set<String>> seen = CLASSES.stream()
        .filter(type -> moduleOf(roomOf(type)).equals("cli"))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(arrow -> isCommand(roomOf(arrow.getTargetClass())))
        .filter(arrow -> !roomOf(arrow.getOriginClass()).equals(roomOf(arrow.getTargetClass())))
        .collect(Collectors.groupingBy(
            arrow -> roomOf(arrow.getOriginClass()),
            Collectors.mapping(arrow -> roomOf(arrow.getTargetClass()), Collectors.toSet())));

    assertThat(seen)
        .isEqualTo(Map.of(
            "cli.find", Set.of("cli.lists"),
            "cli.plan", Set.of("cli.lists"),
            "cli.treatment", Set.of("cli.lists")));
  }

  private static boolean isCommand(String room) {
    return room.startsWith("cli.");
  }

  @Test
  void everyRoomIsStated() {
    Set<String> rooms = CLASSES.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(RoomArrowsTest::roomOf)
        .filter(room -> !isCommand(room))
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

  private static String moduleOf(String room) {
    return room.split("\\.")[0];
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
