package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which generation of each list was acknowledged last, and which was tried last. Safe for several threads. */
final class ImportLedger {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Integer, Integer> acknowledged = new TreeMap<>();
  private final Map<Integer, Integer> tried = new TreeMap<>();
  private int next;
  private long count;
  private long tries;
  private long forgotten;

  /**
   * What the server shows beside what it acknowledged.
   *
   * @param lost lists that are older than acknowledged, or newer than tried
   * @param half lists that are there in part, or of two generations
   */
  record Comparison(int lost, int half) {

    static final Comparison NOTHING_WRONG = new Comparison(0, 0);

    Comparison plus(Comparison other) {
      return new Comparison(lost + other.lost, half + other.half);
    }
  }

  ImportLoop.Running start(Path data) throws IOException {
    return new ImportLoop.Running(ImportLoop.start(data, next()), this);
  }

  private synchronized int next() {
    return Math.ceilDiv(next, ImportLoop.AT_A_TIME) * ImportLoop.AT_A_TIME;
  }

  synchronized void tried(int generation) {
    tried.put(generation % ImportLoop.LISTS, generation);
    next = Math.max(next, generation + 1);
    tries++;
  }

  /** How many imports the database remembers while nobody imports: each that was acknowledged, and none that was not tried. */
  synchronized void remembered(long rows) {
    forgotten += Math.max(0, count - rows) + Math.max(0, rows - tries);
  }

  /** How many acknowledged imports the database did not remember, in all. */
  synchronized long forgotten() {
    return forgotten;
  }

  synchronized void acknowledged(int generation) {
    acknowledged.put(generation % ImportLoop.LISTS, generation);
    count++;
  }

  synchronized long acknowledged() {
    return count;
  }

  /** Waits until the server shows all, or long enough. Nobody imports meanwhile. */
  Comparison compareWith(ServerProcess server) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Comparison seen = compare(server.get("/api/meetings?limit=1000").body());
      if (seen.equals(Comparison.NOTHING_WRONG) || System.nanoTime() > deadline) {
        return seen;
      }
      Thread.sleep(200);
    }
  }

  private synchronized Comparison compare(String document) {
    Map<String, List<Integer>> shown = new HashMap<>();
    for (JsonNode meeting : JSON.readTree(document).get("meetings")) {
      shown
          .computeIfAbsent(meeting.get("feed").asString(), feed -> new java.util.ArrayList<>())
          .add(ImportLoop.generationOf(meeting.get("name").asString()));
    }
    int lost = 0;
    int half = 0;
    for (Map.Entry<Integer, Integer> list : acknowledged.entrySet()) {
      List<Integer> generations =
          shown.getOrDefault(ImportLoop.feed(list.getKey()).value(), List.of());
      int newest = generations.stream().max(Integer::compare).orElse(-1);
      boolean whole = generations.size() == ImportLoop.MEETINGS
          && generations.stream().allMatch(generation -> generation == newest);
      half += whole ? 0 : 1;
      boolean known = newest >= list.getValue() && newest <= tried.getOrDefault(list.getKey(), -1);
      lost += known ? 0 : 1;
    }
    return new Comparison(lost, half);
  }
}
