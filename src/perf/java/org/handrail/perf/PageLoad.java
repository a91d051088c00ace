package org.handrail.perf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The pages that people look at most, beside one that looks nothing up, on the same server in turn; several rounds, so that what else
 * the machine does meets all of them alike. Goals: half the rate of that page, and 300 plans a second.
 */
final class PageLoad {

  private static final int CLIENTS = 16;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(6);

  private final int port;
  private final List<Row> rows;

  private record Row(String what, String goal, List<byte[]> requests) {}

  PageLoad(int port, PageRequests pages) {
    this.port = port;
    LocalDate today = LocalDate.now(Clock.systemUTC());
    List<byte[]> near = pages.near();
    rows = List.of(
        new Row("/privacy", "", List.of(PageRequests.PRIVACY)),
        new Row("/", "≥ 50 %", List.of(PageRequests.FIRST)),
        new Row("/?near=…, 2,000 places", "≥ 50 %", near),
        new Row("POST /plan, a usual week", "≥ 300/s", pages.plans(today)),
        new Row("/privacy, gzip", "", List.of(PageRequests.zipped(PageRequests.PRIVACY))),
        new Row("/, gzip", "", List.of(PageRequests.zipped(PageRequests.FIRST))),
        new Row("/?near=…, gzip", "", near.stream().map(PageRequests::zipped).toList()));
  }

  void run() throws InterruptedException, ExecutionException {
    for (Row row : rows) {
      new Load(port, CLIENTS, row.requests()).run(WARM_UP);
    }
    double[] perSecond = new double[rows.size()];
    double[] p99Ms = new double[rows.size()];
    double[] bytes = new double[rows.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < rows.size(); i++) {
        Load.Measured measured = new Load(port, CLIENTS, rows.get(i).requests()).run(MEASURED);
        perSecond[i] += measured.perSecond() / ROUNDS;
        p99Ms[i] = Math.max(p99Ms[i], measured.p99Ms());
        bytes[i] = measured.bytes();
      }
    }
    System.out.println("\n| page, 16 clients | goal | answers/s | of /privacy | p99 ms, worst round"
        + " | bytes of an answer |");
    System.out.println("|---|---|---|---|---|---|");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      System.out.printf(
          "| %s | %s | %,.0f | %.0f %% | %.1f | %,.0f |%n",
          row.what(),
          row.goal(),
          perSecond[i],
          100 * perSecond[i] / perSecond[0],
          p99Ms[i],
          bytes[i]);
    }
  }
}
