package org.handrail.perf;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.SearchDocument;
import org.handrail.directory.index.MeetingIndex;
import org.handrail.shared.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search over HTTP: {@code ./handrail serve} with 300,000 invented meetings in its database, 16 clients on loopback
 * that share the cores with it. Fails when a sampled answer differs from that of the search in this process. Then the pages, see
 * {@link PageLoad}.
 */
public final class HttpBench {

  private static final int QUESTIONS = 20_000;
  private static final int COMPARED = 300;
  private static final int PAGES_OF = 3_000;
  private static final int CLIENTS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String[][] FORMATS = {
    {"O", "D"}, {"O", "X"}, {"D", "X"}, {"O", "BE"}, {"C", "D"}, {"O", "B"}
  };

  private HttpBench() {}

  /** Runs all and prints the table. */
  public static void main(String[] args) throws Exception {
    Path data = Path.of("target/bench-http");
    Program.delete(data); // of a run that was killed
    try {
      List<Meeting> meetings = OneList.meetings();
      Program.build();
      OneList.fill(data, meetings);
      List<Meeting> city = List.copyOf(meetings.subList(0, PAGES_OF));
      Random random = new Random(2);
      List<MeetingQuery> queries =
          Stream.generate(() -> evening(meetings, random)).limit(QUESTIONS).toList();
      List<byte[]> requests =
          queries.stream().map(query -> HttpConnection.get(path(query))).toList();
      try (Program server = Program.serve(Program.Start.CACHED, data, "-Xmx512m")) {
        assertSameAnswers(MeetingIndex.of(meetings), queries, requests, server.port());
        meetings.clear();
        measure("25 km + weekday evening + 2 formats", "≥ 5,000", "≤ 15", server, requests);
        measure("the same without formats", "", "", server, withoutFormats(queries));
      }
      measurePages(data, city);
    } finally {
      Program.delete(data);
    }
  }

  /** The pages on a server with one city's meetings. */
  private static void measurePages(Path data, List<Meeting> meetings) throws Exception {
    Program.delete(data);
    OneList.fill(data, meetings);
    try (Program server = Program.serve(Program.Start.CACHED, data, "")) {
      new PageLoad(server.port(), new PageRequests(meetings)).run();
    }
  }

  private static List<byte[]> withoutFormats(List<MeetingQuery> queries) {
    return queries.stream()
        .map(query -> HttpConnection.get(path(query.with().formats(Set.of()).build())))
        .toList();
  }

  private static void measure(
      String what, String goal, String goalP99, Program server, List<byte[]> requests)
      throws InterruptedException, ExecutionException {
    Load load = new Load(server.port(), CLIENTS, requests);
    load.run(WARM_UP);
    Duration serverBefore = server.cpu();
    Duration clientBefore = ownCpu();
    Load.Measured measured = load.run(MEASURED);
    Duration serverCpu = server.cpu().minus(serverBefore);
    Duration clientCpu = ownCpu().minus(clientBefore);
    System.out.printf(
        "| %s | %s | %,.0f | %.2f | %s | %.2f | %,.0f | %.0f + %.0f |%n",
        what,
        goal,
        measured.perSecond(),
        measured.p50Ms(),
        goalP99,
        measured.p99Ms(),
        measured.bytes(),
        serverCpu.toNanos() / 1e3 / measured.count(),
        clientCpu.toNanos() / 1e3 / measured.count());
  }

  private static Duration ownCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void assertSameAnswers(
      MeetingIndex index, List<MeetingQuery> queries, List<byte[]> requests, int port)
      throws IOException {
    long found = 0;
    try (HttpConnection connection = new HttpConnection(port)) {
      for (int i = 0; i < COMPARED; i++) {
        JsonNode before = answer(index, queries.get(i));
        connection.ask(requests.get(i));
        JsonNode overHttp = JSON.readTree(connection.body());
        // A meeting may end between the two, which changes its next start.
        if (!overHttp.equals(before) && !overHttp.equals(answer(index, queries.get(i)))) {
          throw new IllegalStateException("answers differ: " + path(queries.get(i)));
        }
        found += overHttp.get("meetings").size();
      }
    }
    System.out.printf(
        "answers equal to those in process in %,d questions, of %.0f meetings on average%n%n",
        COMPARED, (double) found / COMPARED);
    System.out.println("| GET /api/meetings, 16 clients | goal, answers/s | answers/s | p50 ms"
        + " | goal, p99 ms | p99 ms | bytes of an answer | CPU µs, server + clients |");
    System.out.println("|---|---|---|---|---|---|---|---|");
  }

  private static JsonNode answer(MeetingIndex index, MeetingQuery query) {
    GeoPoint near = query.near();
    SearchDocument document = SearchDocument.of(
        index.search(query, CLOCK.instant()),
        near == null ? null : SearchDocument.Near.of("", near),
        new MeetingDoubts(Set.of(OneList.FEED), CLOCK.instant()));
    return JSON.readTree(JSON.writeValueAsBytes(document));
  }

  private static MeetingQuery evening(List<Meeting> meetings, Random random) {
    return MeetingQuery.ALL
        .with()
        .near(WorldOfMeetings.somewhere(meetings, random).rounded())
        .withinM(25_000)
        .days(EnumSet.of(DayOfWeek.of(1 + random.nextInt(5))))
        .from(LocalTime.of(17, 0))
        .to(LocalTime.of(22, 0))
        .formats(Set.of(FORMATS[random.nextInt(FORMATS.length)]))
        .order(Order.DISTANCE)
        .limit(50)
        .build();
  }

  private static String path(MeetingQuery query) {
    GeoPoint near = java.util.Objects.requireNonNull(query.near());
    StringBuilder path = new StringBuilder(
        "/api/meetings?near=%.5f,%.5f&within=25km".formatted(near.latDeg(), near.lonDeg()));
    for (DayOfWeek day : query.days()) {
      path.append("&day=").append(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
    }
    path.append("&from=").append(query.from()).append("&to=").append(query.to());
    for (String format : query.formats()) {
      path.append("&format=").append(URLEncoder.encode(format, StandardCharsets.UTF_8));
    }
    return path.append("&limit=").append(query.limit()).toString();
  }
}
