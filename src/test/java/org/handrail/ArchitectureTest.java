package org.handrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.handrail");

  @Test
  void modulesKeepToTheirDeclaredDependencies() {
    ApplicationModules.of(HandrailApplication.class).verify();
  }

  /** A name alone, as in a stack trace, says which type it is. */
  @Test
  void noSimpleNameStandsTwice() {
    Map<String, List<String>> named = CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(
            JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

    assertThat(named).allSatisfy((name, types) -> assertThat(types).hasSize(1));
  }

  @Test
  void plainRoomsImportNoSpring() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..directory.feed..",
            "..directory.index..",
            "..handrail.search..",
            "..atlas..",
            "..directory.publish..",
            "..directory.demo..",
            "..treatment.feed..",
            "..treatment.index..",
            "..treatment.demo..",
            "..treatment",
            "..planner",
            "..ical..",
            "..planner.sentence..",
            "..planner.travel..",
            "..planner.roads..",
            "..planner.solve..",
            "..record.insight..",
            "..site.input..",
            "..help.screen..",
            "..browser..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }

  /** The solver will also be compiled for the browser, where none of these exist. */
  @Test
  void theSolverKnowsNeitherZonesNorInputNorOutputNorOtherRooms() {
    noClasses()
        .that()
        .resideInAnyPackage("..planner.solve..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.time..",
            "java.sql..",
            "java.util.concurrent..",
            "java.util.stream..",
            "tools.jackson..",
            "org.handrail.directory..",
            "org.handrail.platform..")
        .check(CLASSES);
  }

  /** Neither do the phrases of danger, which must do nothing but answer: no expressions, no Normalizer, no log. */
  @Test
  void thePhrasesOfDangerKnowNothingButWordsAndLists() {
    noClasses()
        .that()
        .resideInAnyPackage("..help.screen..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java.lang..", "java.util", "org.jspecify..", "org.handrail.help.screen..")
        .check(CLASSES);
  }

  /** Travel times too: what knows roads and files stands in a room of its own. */
  @Test
  void travelTimesKnowNothingButPlaces() {
    noClasses()
        .that()
        .resideInAnyPackage("..planner.travel..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java.lang..",
            "java.util",
            "org.jspecify..",
            "org.handrail.shared..",
            "org.handrail.planner.travel..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRoomOfRoadsKnowsGraphHopper() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..planner.roads..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.graphhopper..")
        .check(CLASSES);
  }

  @Test
  void onlyWiringKnowsTheRoomOfRoads() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..planner.roads..", "..planner.internal..", "..cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..planner.roads..")
        .check(CLASSES);
  }

  @Test
  void onlyWhatTheBrowserMayCallKnowsTheBrowser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..browser..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.teavm..", "com.eclipsesource..", "org.handrail.browser..")
        .check(CLASSES);
  }

  @Test
  void sqlLivesInJdbcClassesOnly() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("Jdbc")
        .and()
        .resideOutsideOfPackages("..platform.database..", "..platform.postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void httpLivesInWebPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "..site..", "..cli..", "..platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
        .check(CLASSES);
  }

  @Test
  void timeIsReadFromAnInjectedClockOnly() {
    noClasses()
        .should()
        .callMethodWhere(describe(
            "now() without a clock",
            (JavaMethodCall call) ->
                call.getTarget().getOwner().getPackageName().startsWith("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))))
        .check(CLASSES);
  }
}
