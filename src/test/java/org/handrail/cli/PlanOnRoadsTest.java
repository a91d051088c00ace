package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handrail.planner.roads.RoadTown;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Home and the only meeting face each other across a river; the bridge is far away. */
@Tag("slow")
class PlanOnRoadsTest {

  private static final GeoPoint HOME = RoadTown.at(RoadTown.LAST, RoadTown.RIVER_AFTER);
  private static final GeoPoint MEETING = RoadTown.at(RoadTown.LAST, RoadTown.RIVER_AFTER + 1);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  private Path folder;

  @BeforeEach
  void writeTheList() throws IOException {
    Files.writeString(
        folder.resolve("list.json"), """
        [{"name": "Quay", "slug": "quay", "day": 1, "time": "18:00", "end_time": "19:00",
          "types": ["O"], "location": "Hall", "formatted_address": "1 Invented Quay",
          "latitude": %s, "longitude": %s}]
        """.formatted(MEETING.latDeg(), MEETING.lonDeg()));
  }

  @Test
  void crossesTheRiverAsTheCrowFliesWithoutAMap() {
    JsonNode plan = plan(List.of());

    assertThat(plan.get("travel_model").asString()).isEqualTo("walk");
    assertThat(plan.get("picks")).hasSize(1);
  }

  @Test
  void findsTheMeetingTooFarAwayOnTheMap() throws IOException {
    Path map = RoadTown.writeXml(folder.resolve("town.osm"));

    JsonNode plan = plan(List.of("--roads", map.toString()));

    assertThat(plan.get("travel_model").asString()).isEqualTo("walk+osm");
    assertThat(plan.get("picks")).isEmpty();
    assertThat(err.toString()).contains("Worked up the roads of town.osm");
    assertThat(folder.resolve("data/roads")).isNotEmptyDirectory();
  }

  @Test
  void namesABadSettingBeforeItWorksUpAMap() throws IOException {
    Path map = RoadTown.writeXml(folder.resolve("town.osm"));

    int exitCode = execute(List.of("--roads", map.toString(), "--days", "32"));

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("Invalid value for option '--days'")
        .doesNotContain("roads of");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void leavesNothingInTheFolderWhereSomebodyStands() throws Exception {
    Path map = RoadTown.writeXml(folder.resolve("town.osm"));
    Path here = Files.createDirectory(folder.resolve("here"));
    Path caches = folder.resolve("caches");
    List<String> args = new ArrayList<>(arguments());
    args.addAll(List.of("--roads", map.toString()));

    Process plan = Cli.process(
            Map.of("XDG_CACHE_HOME", caches.toString()), args.toArray(String[]::new))
        .directory(here.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();

    assertThat(plan.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(plan.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(here).isEmptyDirectory();
    assertThat(caches.resolve("handrail/roads")).isNotEmptyDirectory();
  }

  @Test
  void saysInOneLineWhatIsWrongWithAMap() {
    int exitCode = execute(List.of("--roads", folder.resolve("none.osm.pbf").toString()));

    assertThat(exitCode).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).singleElement().asString().contains("none.osm.pbf");
  }

  private JsonNode plan(List<String> more) {
    assertThat(execute(more)).as(err.toString()).isZero();
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private int execute(List<String> more) {
    List<String> args = new ArrayList<>(arguments());
    args.addAll(List.of("--data", folder.resolve("data").toString()));
    args.addAll(more);
    return Handrail.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args.toArray(String[]::new));
  }

  private List<String> arguments() {
    List<String> args = new ArrayList<>(
        List.of("plan", "--json", "--travel", "walk", "--meetings", "1", "--from", "2026-11-30"));
    args.addAll(List.of("--zone", "Atlantic/Azores", "--max-travel", "45m"));
    args.addAll(List.of("--near", HOME.latDeg() + "," + HOME.lonDeg()));
    args.addAll(List.of("--feed", folder.resolve("list.json").toString()));
    return args;
  }
}
