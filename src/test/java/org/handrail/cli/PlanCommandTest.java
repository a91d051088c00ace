package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handrail.cli.Cli.Ran;
import org.handrail.planner.DocumentKeys;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {

  private static final String WORK_WEEK = "docs/examples/work-week.ics";

  @TempDir
  private Path folder = Path.of("");

  private String feed = "";

  @BeforeEach
  void writeTheTown() {
    feed = Cli.demoTown(folder).toString();
  }

  @Test
  void fitsFiveMeetingsAroundAWorkWeek() {
    Ran ran = plan("--calendar", WORK_WEEK, "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    JsonNode plan = ran.json();
    assertThat(plan.get("picks")).hasSize(5);
    assertThat(plan.get("wanted").asInt()).isEqualTo(5);
    assertThat(plan.get("optimal").asBoolean()).isTrue();
    PlanConflicts.assertNone(plan);
  }

  @Test
  void givesTheSamePlanOnEachRun() {
    Ran first = plan("--calendar", WORK_WEEK, "--json");
    Ran second = plan("--calendar", WORK_WEEK, "--json");

    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void printsTheContractsKeysAndNoOthers() {
    JsonNode plan = plan("--calendar", WORK_WEEK, "--json").json();

    assertThat(Cli.keys(plan)).containsExactly(DocumentKeys.plan());
    assertThat(Cli.keys(plan.get("picks").get(0))).containsExactly(DocumentKeys.pick());
    assertThat(Cli.keys(plan.get("commitments").get(0))).containsExactly(DocumentKeys.commitment());
    assertThat(Cli.keys(plan.get("near_misses").get(0))).containsExactly(DocumentKeys.nearMiss());
    JsonNode inPerson = Cli.elements(plan("--calendar", WORK_WEEK, "--venue", "in-person", "--json")
            .json()
            .get("picks"))
        .getFirst();
    assertThat(Cli.keys(inPerson.get("place"))).containsExactly("name", "lat", "lon");
  }

  @Test
  void advisesAChangeWhenFewerFitThanWanted() {
    JsonNode plan = plan("--venue", "in-person", "--max-travel", "0m", "--json").json();

    assertThat(plan.get("picks").size()).isLessThan(5);
    assertThat(Cli.elements(plan.get("advice"))).isNotEmpty().allSatisfy(advice -> {
      assertThat(Cli.keys(advice)).containsExactly(DocumentKeys.advice());
    });
  }

  @Test
  void keepsToTheConditions() {
    JsonNode online = plan("--venue", "online", "--anywhere", "--json").json();
    JsonNode open = plan("--venue", "in-person", "--only", "O", "--json").json();

    assertThat(Cli.elements(online.get("picks"))).isNotEmpty().allSatisfy(pick -> {
      assertThat(pick.get("venue").asString()).isEqualTo("online");
      assertThat(pick.get("place").isNull()).isTrue();
      assertThat(pick.get("leave_at").isNull()).isTrue();
      assertThat(pick.get("via_base").isNull()).isTrue();
    });
    assertThat(Cli.elements(open.get("picks")))
        .isNotEmpty()
        .allSatisfy(pick -> assertThat(pick.get("venue").asString()).isEqualTo("in-person"));
  }

  @Test
  void keepsWhatAnEarlierPlanPicked() throws IOException {
    Path earlier = folder.resolve("plan.json");
    Files.writeString(earlier, plan("--venue", "in-person", "--json").out());

    JsonNode again =
        plan("--venue", "in-person", "--keep", earlier.toString(), "--json").json();

    assertThat(Cli.elements(again.get("picks")))
        .hasSize(5)
        .allSatisfy(
            pick -> assertThat(Cli.elements(pick.get("reasons")).stream().map(JsonNode::asString))
                .contains("kept"));
  }

  @Test
  void countsARiskWindow() {
    JsonNode plan = plan(
            "--risk", "2026-12-05T20:00:00-05:00/2026-12-05T22:00:00-05:00/5", "--json")
        .json();

    assertThat(Cli.elements(plan.get("picks")).stream()
            .flatMap(pick -> Cli.elements(pick.get("reasons")).stream())
            .map(JsonNode::asString))
        .contains("risk-window:2026-12-05T20:00:00-05:00");
  }

  @Test
  void writesThePlanAsACalendarThatItCanReadAgain() throws IOException {
    Path calendar = Cli.write(folder.resolve("mine.ics"), "older");

    Ran ran = plan("--calendar", WORK_WEEK, "--ics", calendar.toString(), "--json");

    List<String> starts = Cli.elements(ran.json().get("picks")).stream()
        .map(pick -> pick.get("start").asString())
        .toList();
    JsonNode again = plan("--calendar", calendar.toString(), "--json").json();
    assertThat(Cli.elements(again.get("commitments")))
        .extracting(commitment -> commitment.get("start").asString())
        .containsExactlyElementsOf(starts);
    assertThat(folder.toFile().list()).hasSize(2); // nothing half-written stays behind
  }

  @Test
  void saysSoWhenThePlanCannotBeWritten() {
    Ran ran = plan("--ics", folder.resolve("nowhere/plan.ics").toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).contains("could not be written: check that its folder exists");
  }

  @Test
  void refusesACalendarThatIsNone() {
    Ran ran = plan("--calendar", feed, "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).startsWith(feed + " was not read: ");
  }

  @Test
  void refusesAnEarlierPlanThatIsNone() {
    Ran ran = plan("--keep", WORK_WEEK);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).startsWith(WORK_WEEK + " was not read: ");
  }

  @Test
  void readsACalendarFromStandardInput() throws IOException {
    String calendar = Files.readString(Path.of(WORK_WEEK));

    Ran ran = Cli.runWithInput(calendar, arguments("--calendar", "-", "--json"));

    assertThat(ran.json().get("commitments")).isNotEmpty();
  }

  @Test
  void namesTheLineOfAnEntryThatItLeavesOut() throws IOException {
    String calendar = Files.readString(Path.of(WORK_WEEK))
        .replace("DTSTART;TZID=America/New_York:20261203T130000", "DTSTART:99999999T999999");
    Path broken = Cli.write(folder.resolve("broken.ics"), calendar);

    Ran ran = plan("--calendar", broken.toString(), "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).startsWith(broken + " line ");
    assertThat(ran.json().get("rejected_calendar_entries").asInt()).isEqualTo(1);
  }

  @Test
  void takesAPostCodeForHomeAndSaysWhatItIs() {
    Ran ran = Cli.run(
        "plan",
        "--feed",
        feed,
        "--near",
        "19123",
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "3");

    assertThat(ran.err()).contains("--near is taken as 19123 Philadelphia");
    assertThat(ran.out()).startsWith("Your week: 3 meetings fit.");
  }

  @ParameterizedTest
  @CsvSource({"39.80,-89.64,Illinois", "42.10,-72.59,Massachusetts"})
  void takesTheTownOfANameThatIsNearTheMeetings(String lat, String lon, String region) {
    Path list = Cli.write(
        folder.resolve("springfield.json"),
        "[{\"name\":\"Noon\",\"slug\":\"noon\",\"day\":1,\"time\":\"12:00\",\"location\":\"Hall\","
            + "\"latitude\":" + lat + ",\"longitude\":" + lon + "}]");

    Ran plan = Cli.run(
        "plan",
        "--feed",
        list.toString(),
        "--near",
        "Springfield",
        "--zone",
        "America/Chicago",
        "--from",
        "2026-11-30",
        "--meetings",
        "1",
        "--json");
    Ran find = Cli.run("find", "--feed", list.toString(), "--near", "Springfield", "--json");

    String town = "Springfield, " + region + ", United States";
    assertThat(plan.json().get("near").get("name").asString()).isEqualTo(town);
    assertThat(plan.json().get("picks")).hasSize(1);
    assertThat(find.json().get("near").get("name").asString()).isEqualTo(town);
    assertThat(find.err()).contains("--near is taken as " + town, "If you mean");
  }

  @Test
  void tellsAPersonWhereToGoAndWhenToLeave() {
    Ran ran = plan("--calendar", WORK_WEEK, "--venue", "in-person");

    assertThat(ran.out()).startsWith("Your week: 5 meetings fit.");
    assertThat(ran.out().lines())
        .anyMatch(line -> line.matches("Mon 30 Nov \\d\\d:\\d\\d–\\d\\d:\\d\\d  .*"))
        .anyMatch(line -> line.matches(
            "    Leave \\w+ by \\d\\d:\\d\\d; \\d+ min( on foot)?, the way on \\d+ min\\."))
        .anyMatch(line -> line.matches("    \\d+ others fit in its place.*"));
    assertThat(ran.out()).doesNotContain("waking-hours", "commitment:", "pick:");
  }

  @Test
  void saysWhyAnEmptyWeekIsEmpty() {
    Path empty = Cli.write(folder.resolve("empty.json"), "[]");

    Ran ran = Cli.run(
        "plan",
        "--feed",
        empty.toString(),
        "--near",
        Cli.DEMO_HOME,
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "2");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "Your week: no meeting fits.",
            "",
            "No meeting of these lists is held in these days under your conditions.");
  }

  @Test
  void fitsFiveRealMeetingsAroundAWorkWeek() {
    Path real = Path.of("../shared/data/tsml/aasepia-2022.json");
    Assumptions.assumeTrue(Files.exists(real), "no real lists beside the project");

    Ran ran = Cli.run(
        "plan",
        "--feed",
        real.toString(),
        "--calendar",
        WORK_WEEK,
        "--near",
        "39.9526,-75.1652",
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "5",
        "--travel",
        "transit",
        "--json");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.json().get("picks")).hasSize(5);
    assertThat(ran.json().get("optimal").asBoolean()).isTrue();
    assertThat(ran.json().get("commitments")).hasSize(6);
    PlanConflicts.assertNone(ran.json());
  }

  private Ran plan(String... more) {
    return Cli.run(arguments(more));
  }

  private String[] arguments(String... more) {
    List<String> arguments = new ArrayList<>(List.of(
        "plan",
        "--feed",
        feed,
        "--near",
        Cli.DEMO_HOME,
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "5",
        "--travel",
        "transit"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }
}
