package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.cli.Cli.Ran;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that is not written right ends with exit code 2, one line that says what to do, and the usage. */
class UsageTest {

  private static final String PLAN =
      "plan --feed FEED --near 39.9526,-75.1652 --zone America/New_York --from 2026-11-30"
          + " --meetings 3 ";

  @TempDir
  private Path folder = Path.of("");

  private Path feed = Path.of("");

  @BeforeEach
  void writeAFeed() {
    feed = Cli.demoTown(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "                                | name a command",
        "--junk                          | Unknown option: '--junk'",
        "launch                          | Unmatched argument at index 0: 'launch'",
        "find --junk --help              | Unknown option: '--junk'",
        "check                           | Missing required parameter: 'FILE|URL'",
        "import                          | Missing required parameter: 'FILE|URL'",
        "check FEED --format             | Missing required parameter for option '--format'",
        "check FEED --format xml         | auto, meeting-guide, bmlt or csv",
        "check FEED --zone Mars/Olympus  | write a time zone by its name",
        "check FEED --zone EST5          | write a time zone by its name",
        "check FEED --colour             | Unknown option: '--colour'",
        "find --feed                     | Missing required parameter for option '--feed'",
        "find --feed FEED extra          | Unmatched argument",
        "find --feed FEED --near 95,0    | latitude -90 to 90",
        "find --feed FEED --near 0,181   | longitude -180 to 180",
        "find --feed FEED --near NaN,0   | no such town or postcode is known; or write LAT,LON",
        "find --feed FEED --near 0x1p3,0 | no such town or postcode is known; or write LAT,LON",
        "find --feed FEED --near 1,2,3   | no such town or postcode is known; or write LAT,LON",
        "find --feed FEED --near 12      | no such town or postcode is known; or write LAT,LON",
        "find --feed FEED --near 1,2 --near 3,4 | should be specified only once",
        "find --feed FEED --within 5km   | --within needs --near",
        "find --feed FEED --near 1,2 --within 5  | write a distance as 5km",
        "find --feed FEED --near 1,2 --within 0km | write a distance as 5km",
        "find --feed FEED --near 1,2 --within -3mi | write a distance as 5km",
        "find --feed FEED --day someday  | mon, tue, wed",
        "find --feed FEED --from 24:00   | 00:00 to 23:59",
        "find --feed FEED --from 7pm     | write a time as HH:MM",
        "find --feed FEED --to 25:61     | write a time as HH:MM",
        "find --feed FEED --at now       | write an instant with its offset",
        "find --feed FEED --at 2026-11-30T18:00:00 | write an instant with its offset",
        "find --feed FEED --at +999999999-01-01T00:00:00Z | write an instant",
        "find --feed FEED --venue moon   | in-person, online or hybrid",
        "find --feed FEED --limit 0      | '--limit': write 1 to",
        "find --feed FEED --limit -1     | '--limit': write 1 to",
        "find --feed FEED --limit many   | write a whole number",
        "find --feed FEED --limit 99999999999 | write a whole number",
        "serve --port 70000              | 0 to 65535",
        "serve --port -1                 | 0 to 65535",
        "serve --port http               | write a whole number",
        "plan                            | Missing required options: '--near=PLACE'",
        "plan --near 1,2 --from 2026-11-30 --meetings 3 | '--zone=ZONE'",
      })
  void saysWhatIsWrongAndHowTheCommandIsUsed(String commandLine, String message) {
    Ran ran = run(commandLine == null ? "" : commandLine);

    assertUsage(ran, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--awake 22:00-06:00         | end after they start",
        "--awake 08:00-08:00         | end after they start",
        "--awake 08:00-24:01         | between 00:00 and 24:00",
        "--awake all                 | like 06:30-22:30",
        "--days 0                    | '--days': Choose days between 1 and 31",
        "--days 32                   | '--days': Choose days between 1 and 31",
        "--days week                 | write a whole number",
        "--max-per-day 0             | between 1 and 6",
        "--max-travel -5m            | write a length as 45m",
        "--max-travel 45s            | write a length as 45m",
        "--max-travel 25h            | between 0 and 1440",
        "--travel rocket             | walk, bike, transit or drive",
        "--venue hybrid              | write in-person, online, either",
        "--arrive-early 2h1m         | between 0 and 120",
        "--arrive-early soon         | write a length as 45m",
        "--stay-after 5h             | between 0 and 240",
        "--risk tonight              | START/END/WEIGHT",
        "--risk 2026-11-30T18:00:00Z/2026-11-30T19:00:00Z          | START/END/WEIGHT",
        "--risk 2026-11-30T18:00:00Z/2026-11-30T19:00:00Z/6        | START/END/WEIGHT",
        "--risk 2026-11-30T18:00:00Z/2026-11-30T19:00:00Z/NaN      | START/END/WEIGHT",
        "--risk 2026-11-30T19:00:00Z/2026-11-30T18:00:00Z/3        | START/END/WEIGHT",
        "--risk 2026-11-30T18:00:00/2026-11-30T19:00:00/3          | START/END/WEIGHT",
        "--keep nowhere.json         | there is no file nowhere.json",
        "--calendar nowhere.ics      | there is no file nowhere.ics",
        "--ics .                     | is a folder",
        "--feed FEED                 | is named twice",
      })
  void refusesAPlanThatCannotBeMeant(String options, String message) {
    Ran ran = run(PLAN + options);

    assertUsage(ran, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--meetings -1  --from 2026-11-30 | between 0 and 42",
        "--meetings 101 --from 2026-11-30 | between 0 and 42",
        "--meetings x   --from 2026-11-30 | write a whole number",
        "--meetings 3   --from yesterday  | write a date as YYYY-MM-DD",
        "--meetings 3   --from 2026-02-30 | write a date as YYYY-MM-DD",
        "--meetings 3   --from 1969-12-31 | between 1970 and 9998",
      })
  void refusesSpansAndNumbersOutOfRange(String options, String message) {
    Ran ran = run("plan --feed FEED --near 1,2 --zone America/New_York " + options);

    assertUsage(ran, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "import", "check", "find", "plan"})
  void helpsOnStandardOutput(String command) {
    Ran ran = run(command + " --help");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("Usage: handrail").contains("--debug", "--help");
  }

  @Test
  void doesNotLetAnArgumentMoveTheCursor() {
    Ran ran = Cli.run("find", "--\u001b[2J\u009b31m\u202egnp");

    assertUsage(ran, "Unknown option");
  }

  @Test
  void cutsAnEndlessArgumentShort() {
    Ran ran = Cli.run("check", "x".repeat(100_000));

    assertUsage(ran, "there is no file xxx");
    assertThat(ran.err().length()).isLessThan(1000);
  }

  @Test
  void keepsALoginToItself() {
    Ran ran = Cli.run("check", "https://robin:hush@lists.example.org/meetings.json");

    assertUsage(ran, "password does not belong into an address");
    assertThat(ran.err()).doesNotContain("hush", "robin");
  }

  @Test
  void takesAnArgumentThatLooksLikeAFileOfArgumentsAsItIs() {
    Path arguments = Cli.write(folder.resolve("arguments"), "--help");

    Ran ran = Cli.run("find", "@" + arguments);

    assertUsage(ran, "Unmatched argument");
  }

  @Nested
  class AFileThatIsNone {

    @Test
    void isNotThere() {
      assertUsage(Cli.run("check", folder + "/nothing"), "there is no file");
    }

    @Test
    void hasALineBreakInItsName() {
      assertUsage(Cli.run("check", folder + "/two\nlines.json"), "two lines.json");
    }

    @Test
    void hasAnImpossibleName() {
      assertUsage(Cli.run("check", "a\0b"), "this cannot be the name of a file");
      assertUsage(Cli.run("check", ""), "this cannot be the name of a file");
    }

    @Test
    void isAFolder() {
      assertUsage(Cli.run("check", folder.toString()), "is a folder: name a file in it");
      assertUsage(Cli.run("check", "/"), "is a folder: name a file in it");
    }

    @Test
    void isADevice() {
      Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")));

      assertUsage(Cli.run("check", "/dev/zero"), "is no ordinary file");
    }

    @Test
    void isALinkThatLeadsNowhere() throws IOException {
      Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

      assertUsage(Cli.run("check", link.toString()), "there is no file");
    }

    @Test
    void mayNotBeRead() throws IOException {
      Files.setPosixFilePermissions(feed, PosixFilePermissions.fromString("-wx------"));
      Assumptions.assumeFalse(Files.isReadable(feed), "root may read everything");

      assertUsage(Cli.run("check", feed.toString()), "may not be read by you");
    }

    @Test
    void isHuge() throws IOException {
      Path huge = folder.resolve("huge.json");
      try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
        file.setLength(1L << 40); // sparse: takes no room on the disk
      }

      assertUsage(Cli.run("check", huge.toString()), "is larger than 512 MiB");
      assertUsage(run(PLAN + "--calendar " + huge), "is larger than 4 MiB");
      assertUsage(run(PLAN + "--keep " + huge), "is larger than 4 MiB");
    }

    @Test
    void isNamedTwice() {
      assertUsage(Cli.run("check", feed.toString(), folder + "/./town.json"), "is named twice");
      assertUsage(Cli.run("check", "-", "-"), "the list - is named twice");
    }
  }

  private Ran run(String commandLine) {
    String[] words = Stream.of(commandLine.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.equals("FEED") ? feed.toString() : word)
        .toArray(String[]::new);
    return Cli.run(words);
  }

  private static void assertUsage(Ran ran, String message) {
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    List<String> lines = ran.errLines();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains(message).doesNotContain("Exception");
    assertThat(lines.getLast()).startsWith("Usage: handrail").contains("--help");
    assertThat(ran.err().replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }
}
