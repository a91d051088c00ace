package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.SearchResult;
import org.handrail.directory.index.MeetingIndex;
import org.handrail.perf.Program.Start;
import org.handrail.perf.Program.Took;
import org.handrail.shared.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole processes, from their start to their end or first page, with and without the cache that the first build makes.
 * The middle of five runs each. Fails when {@code find} answers differently from the search in this process, or {@code
 * plan} finds no proven plan.
 */
public final class ProcessBench {

  private static final int RUNS = 5;
  private static final int MEETINGS = 2000;
  private static final int WANTED = 5;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final TownFile town = TownFile.of(MEETINGS);

  private ProcessBench(Path folder) {
    this.folder = folder;
  }

  /** Runs all and prints the table. */
  public static void main(String[] args) throws Exception {
    Program.build();
    Path folder = Path.of("target/bench-process");
    Program.delete(folder.resolve("data")); // of a run that was killed
    Files.createDirectories(folder);
    new ProcessBench(folder).run();
  }

  private void run() throws Exception {
    town.writeList(folder.resolve("town.json"));
    town.writeCalendar(folder.resolve("week.ics"));
    System.out.println(
        "| whole process | start | goal, s | middle of 5, s | slowest, s | CPU, s |");
    System.out.println("|---|---|---|---|---|---|");
    for (Start start : Start.values()) {
      boolean cached = start == Start.CACHED;
      row("find in a file of 2,000", start, cached ? "1.5" : "", () -> find(start));
      row("plan from a file of 2,000", start, cached ? "1.5" : "", () -> plan(start));
    }
    for (Start start : Start.values()) {
      String goal = start == Start.CACHED ? "3" : "6";
      firstPage(start); // makes the data directory
      row("serve to first page", start, goal, () -> firstPage(start));
      Program.delete(folder.resolve("data"));
    }
    row("serve --demo to first page, new data directory", Start.CACHED, "", this::newDirectory);
  }

  private static void row(String what, Start start, String goal, Callable<Took> run)
      throws Exception {
    run.call(); // files come from the disk only once
    double[] seconds = new double[RUNS];
    double[] cpuSeconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Took took = run.call();
      seconds[i] = took.time().toNanos() / 1e9;
      cpuSeconds[i] = took.cpu().toNanos() / 1e9;
    }
    Arrays.sort(seconds);
    Arrays.sort(cpuSeconds);
    System.out.printf(
        "| %s | %s | %s | %.2f | %.2f | %.2f |%n",
        what,
        start == Start.CACHED ? "with cache" : "without",
        goal,
        seconds[RUNS / 2],
        seconds[RUNS - 1],
        cpuSeconds[RUNS / 2]);
  }

  private Took find(Start start) throws IOException, InterruptedException {
    Path output = folder.resolve("found.json");
    List<String> arguments = new ArrayList<>(List.of("find", "--feed", list(), "--near"));
    arguments.addAll(List.of(town.centre(), "--within", "25km", "--day", "tue"));
    arguments.addAll(List.of("--from", "17:00", "--to", "22:00", "--json"));
    Took took = Program.timed(start, output, arguments);
    SearchResult expected = MeetingIndex.of(town.meetings()).search(sameQuery(), Instant.EPOCH);
    List<String> slugs =
        expected.hits().stream().map(hit -> hit.meeting().slug()).toList();
    JsonNode found = JSON.readTree(Files.readAllBytes(output));
    require(found.get("count").asInt() == expected.total());
    require(found
        .get("meetings")
        .valueStream()
        .map(m -> m.get("slug").asString())
        .toList()
        .equals(slugs));
    return took;
  }

  private MeetingQuery sameQuery() {
    String[] centre = town.centre().split(",", -1);
    return MeetingQuery.ALL
        .with()
        .near(new GeoPoint(Double.parseDouble(centre[0]), Double.parseDouble(centre[1])))
        .withinM(25_000)
        .days(EnumSet.of(DayOfWeek.TUESDAY))
        .from(LocalTime.of(17, 0))
        .to(LocalTime.of(22, 0))
        .order(Order.DISTANCE)
        .limit(20)
        .build();
  }

  private Took plan(Start start) throws IOException, InterruptedException {
    Path output = folder.resolve("plan.json");
    List<String> arguments = new ArrayList<>(List.of("plan", "--feed", list(), "--calendar"));
    arguments.addAll(List.of(folder.resolve("week.ics").toString(), "--near", town.centre()));
    arguments.addAll(List.of("--zone", town.zone().getId(), "--from", "2026-11-30"));
    arguments.addAll(List.of("--meetings", "" + WANTED, "--travel", "transit", "--json"));
    Took took = Program.timed(start, output, arguments);
    JsonNode plan = JSON.readTree(Files.readAllBytes(output));
    require(plan.get("optimal").asBoolean() && plan.get("picks").size() == WANTED);
    return took;
  }

  private Took firstPage(Start start) throws IOException {
    return firstPage(start, new String[0]);
  }

  private Took newDirectory() throws IOException {
    Took took = firstPage(Start.CACHED, "--demo");
    Program.delete(folder.resolve("data"));
    return took;
  }

  private Took firstPage(Start start, String... more) throws IOException {
    long from = System.nanoTime();
    try (Program server = Program.serve(start, folder.resolve("data"), "", more);
        HttpConnection connection = new HttpConnection(server.port())) {
      require(connection.ask(HttpConnection.get("/")) > 0);
      return new Took(Duration.ofNanos(System.nanoTime() - from), server.cpu());
    }
  }

  private String list() {
    return folder.resolve("town.json").toString();
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the program does not answer what it should");
    }
  }
}
