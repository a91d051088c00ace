package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FindCommandTest {

  @TempDir
  private Path folder = Path.of("");

  private String feed = "";

  @BeforeEach
  void writeTheTown() {
    feed = Cli.demoTown(folder).toString();
  }

  @Test
  void printsOneDocumentWithTheContractsKeys() {
    Ran ran = Cli.run("find", "--feed", feed, "--near", Cli.DEMO_HOME, "--limit", "3", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(Cli.keys(ran.json())).containsExactly("count", "near", "meetings");
    JsonNode meeting = ran.json().get("meetings").get(0);
    assertThat(Cli.keys(meeting))
        .startsWith(
            "meeting_id",
            "slug",
            "feed",
            "name",
            "day",
            "time",
            "duration_min",
            "zone",
            "next_start",
            "venue",
            "formats",
            "place",
            "distance_m",
            "online");
    assertThat(Cli.keys(meeting.get("place"))).contains("name", "lat", "lon");
    assertThat(meeting.get("feed").asString()).isEqualTo("town.json");
    assertThat(ran.json().get("meetings")).hasSize(3);
    assertThat(ran.json().get("count").asInt()).isGreaterThan(300);
  }

  @Test
  void takesTheGivenInstantAsNow() {
    Instant at = Instant.parse("2026-12-01T23:30:00Z");

    Ran ran = Cli.run(
        "find", "--feed", feed, "--at", "2026-12-01T18:30:00-05:00", "--limit", "500", "--json");

    assertThat(Cli.elements(ran.json().get("meetings"))).isNotEmpty().allSatisfy(meeting -> {
      Instant start = OffsetDateTime.parse(meeting.get("next_start").asString()).toInstant();
      Instant end = start.plus(Duration.ofMinutes(meeting.get("duration_min").asInt()));
      assertThat(end).isAfter(at);
      assertThat(start).isBefore(at.plus(Duration.ofHours(1)));
    });
  }

  @Test
  void keepsToEveryCondition() {
    Ran ran = Cli.run(
        "find",
        "--feed",
        feed,
        "--near",
        Cli.DEMO_HOME,
        "--within",
        "10km",
        "--day",
        "tue",
        "--day",
        "WED",
        "--from",
        "17:00",
        "--to",
        "21:00",
        "--venue",
        "in-person",
        "--format-code",
        "O",
        "--limit",
        "500",
        "--json");

    assertThat(Cli.elements(ran.json().get("meetings"))).isNotEmpty().allSatisfy(meeting -> {
      assertThat(meeting.get("day").asString()).isIn("tue", "wed");
      assertThat(meeting.get("time").asString()).isBetween("17:00", "21:00");
      assertThat(meeting.get("venue").asString()).isEqualTo("in-person");
      assertThat(meeting.get("distance_m").asInt()).isLessThanOrEqualTo(10_000);
      assertThat(Cli.elements(meeting.get("formats")))
          .extracting(JsonNode::asString)
          .contains("O");
    });
  }

  @Test
  void tellsAPersonWhenWhatAndWhere() {
    Ran ran = Cli.run(
        "find",
        "--feed",
        feed,
        "--at",
        "2026-12-01T18:30:00-05:00",
        "--near",
        Cli.DEMO_HOME,
        "--limit",
        "2");

    assertThat(ran.out().lines())
        .anyMatch(line -> line.matches("Tue 1 Dec \\d\\d:\\d\\d  .*"))
        .anyMatch(line -> line.matches("    (In person|Online).*"))
        .anyMatch(line -> line.matches("2 of \\d+ meetings; --limit shows more\\."));
  }

  @Test
  void saysSoWhenNothingIsFound() {
    Ran ran = Cli.run("find", "--feed", feed, "--words", "xyzzy");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().strip()).startsWith("No meeting meets all of these conditions.");
  }

  @Test
  void findsWordsInAnyForm() {
    Ran ran = Cli.run("find", "--feed", feed, "--words", "STÉP", "--json");

    assertThat(ran.json().get("count").asInt()).isPositive();
  }

  @Test
  void mentionsWhatTheListLost() {
    Path list = Cli.write(folder.resolve("list.json"), """
        [{"slug":"elm","name":"Elm","day":1,"time":"19:00","timezone":"America/New_York"},
         {"slug":"oak","name":"Oak","day":9,"time":"19:00","timezone":"America/New_York"}]""");

    Ran ran = Cli.run("find", "--feed", list.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.errLines())
        .containsExactly("1 record was left out of the list; handrail check says which and why.");
  }

  @Test
  void endsInOneLineWhenTheListIsNone() {
    Path list = Cli.write(folder.resolve("list.json"), "[[");

    Ran ran = Cli.run("find", "--feed", list.toString(), "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).startsWith(list + " was not read: ");
  }

  @Test
  void saysHowToBeginWhereNothingWasImported() {
    Ran ran = Cli.run("find", "--data", folder.resolve("none").toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).contains("nothing has been imported", "handrail import", "--feed");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
