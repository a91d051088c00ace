package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.feed.ListingFeedOptions;
import org.handrail.treatment.feed.ListingReader;
import org.handrail.treatment.index.OpenListings;
import org.handrail.treatment.index.TreatmentIndex;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search for treatment, in the process and over HTTP by one client: by place, 40 km, and three needs of three kinds. The places are those of
 * the file that {@code HANDRAIL_TREATMENT} names, such as SAMHSA's table, with needs added by a seed; without it 14,000 invented ones. Fails
 * when an answer differs from that of a plain scan.
 */
public final class TreatmentBench {

  private static final FeedId SOURCE = new FeedId("bench");
  private static final int INVENTED = 14_000;
  private static final int QUESTIONS = 5_000;
  private static final int COMPARED = 1_000;
  private static final double WITHIN_M = 40_000;
  private static final int LIMIT = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(15);

  private final List<Listing> listings;
  private final TreatmentIndex index;
  private final OpenListings open;
  private final List<TreatmentQuery> queries;

  private TreatmentBench(List<Listing> listings) {
    this.listings = listings;
    index = TreatmentIndex.of(listings);
    open = index.open(Map.of());
    Random random = new Random(2);
    queries = Stream.generate(() -> question(random)).limit(QUESTIONS).toList();
  }

  /** Runs all and prints the table. */
  public static void main(String[] args) throws Exception {
    String file = System.getenv("HANDRAIL_TREATMENT");
    List<Listing> listings =
        withNeeds(file == null ? invented() : read(Files.readAllBytes(Path.of(file))));
    System.out.printf(
        "%,d %s listings%n",
        listings.size(), file == null ? "invented" : "real, with invented needs,");
    Path data = Path.of("target/bench-treatment");
    Program.delete(data);
    try {
      Program.build();
      if (file != null) {
        timeImport(file, data);
      }
      new TreatmentBench(listings).run(data);
    } finally {
      Program.delete(data);
    }
  }

  private static List<Listing> read(byte[] bytes) {
    return new ListingReader(Clock.systemUTC())
        .read(bytes, new ListingFeedOptions(SOURCE, null))
        .listings();
  }

  private static List<Listing> invented() {
    List<Listing> invented = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < INVENTED; i++) {
      GeoPoint town = new GeoPoint(30 + random.nextInt(18), -120 + random.nextInt(50));
      GeoPoint point = new GeoPoint(
          town.latDeg() + random.nextGaussian() / 8, town.lonDeg() + random.nextGaussian() / 8);
      invented.add(InventedListings.listing(SOURCE, i, "Center " + i, point));
    }
    return invented;
  }

  /** Each need with one listing in three. */
  private static List<Listing> withNeeds(List<Listing> bare) {
    Random random = new Random(1);
    return bare.stream()
        .map(listing -> {
          SortedSet<Need> needs = new TreeSet<>();
          Need.listAll().stream()
              .filter(n -> random.nextInt(3) == 0)
              .forEach(need -> needs.add(need));
          return InventedListings.with(listing, ListingStatus.ACTIVE, needs);
        })
        .toList();
  }

  private static void timeImport(String file, Path data) throws IOException, InterruptedException {
    Path output = Path.of("target/bench-treatment.txt");
    for (String what : List.of("first, making the database", "again, nothing changed")) {
      Program.Took took = Program.timed(
          Program.Start.CACHED,
          output,
          List.of("import-listings", file, "--source", "real", "--data", data.toString()));
      System.out.printf(
          "import-listings, %s: %.1f s, %.1f s of processor%n",
          what, took.time().toMillis() / 1e3, took.cpu().toMillis() / 1e3);
    }
    Program.delete(data);
  }

  private TreatmentQuery question(Random random) {
    GeoPoint place = Stream.generate(
            () -> listings.get(random.nextInt(listings.size())).point())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
    SortedSet<Need> needs = new TreeSet<>();
    for (NeedKind kind : List.of(NeedKind.LEVEL_OF_CARE, NeedKind.MEDICATION, NeedKind.PAYMENT)) {
      List<Need> ofKind =
          Need.listAll().stream().filter(need -> need.kind() == kind).toList();
      needs.add(ofKind.get(random.nextInt(ofKind.size())));
    }
    GeoPoint near = new GeoPoint(
        Math.round(place.latDeg() * 1e5) / 1e5, Math.round(place.lonDeg() * 1e5) / 1e5);
    return TreatmentQuery.ALL.near(near, WITHIN_M).needs(needs).page(LIMIT, 0);
  }

  private void run(Path data) throws Exception {
    for (TreatmentQuery query : queries.subList(0, COMPARED)) {
      if (!ids(query).equals(scanned(query))) {
        throw new IllegalStateException("a plain scan answers differently: " + query);
      }
    }
    System.out.printf("answers equal to those of a plain scan in %,d questions%n%n", COMPARED);
    System.out.println(
        "| 40 km and three needs, 20 by distance | goal, p50 | p50 µs | p99 µs | found ~ |");
    System.out.println("|---|---|---|---|---|");
    inProcess();
    try (ConfigurableApplicationContext context = OneList.open(data)) {
      context
          .getBean(TreatmentLists.class)
          .replace(SOURCE, listings, new ImportOptions(false, false));
    }
    try (Program server = Program.serve(Program.Start.CACHED, data, "")) {
      overHttp(server.port());
    }
  }

  private void inProcess() {
    long[] nanos = new long[40 * QUESTIONS];
    long found = 0;
    for (int i = 0; i < nanos.length; i++) {
      TreatmentQuery query = queries.get(i % QUESTIONS);
      long from = System.nanoTime();
      found += index.search(query, open, Instant.EPOCH).total();
      nanos[i] = System.nanoTime() - from;
    }
    long[] warm = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
    print("in the process, one thread", "", warm, (double) found / nanos.length);
  }

  private void overHttp(int port) throws IOException {
    List<byte[]> requests =
        queries.stream().map(q -> HttpConnection.get(path(q))).toList();
    long found = 0;
    try (HttpConnection connection = new HttpConnection(port)) {
      for (int i = 0; i < COMPARED; i++) {
        connection.ask(requests.get(i));
        JsonNode answer = JsonMapper.shared().readTree(connection.body());
        List<String> got = new ArrayList<>();
        answer.get("listings").forEach(item -> got.add(item.get("id").asString()));
        if (!got.equals(ids(queries.get(i)))) {
          throw new IllegalStateException("answers differ over HTTP: " + path(queries.get(i)));
        }
        found += answer.get("count").asInt();
      }
      ask(connection, requests, WARM_UP);
      print(
          "GET /api/treatment, one client",
          "1,000",
          ask(connection, requests, MEASURED),
          (double) found / COMPARED);
    }
  }

  private static long[] ask(HttpConnection connection, List<byte[]> requests, Duration length)
      throws IOException {
    long[] nanos = new long[1 << 20];
    int count = 0;
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end && count < nanos.length) {
      long from = System.nanoTime();
      connection.ask(requests.get(count % requests.size()));
      nanos[count++] = System.nanoTime() - from;
    }
    return Arrays.copyOf(nanos, count);
  }

  private static void print(String what, String goal, long[] nanos, double found) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %,.1f | %,.1f | %.0f |%n",
        what,
        goal,
        nanos[nanos.length / 2] / 1e3,
        nanos[(int) (nanos.length * 0.99)] / 1e3,
        found);
  }

  private static String path(TreatmentQuery query) {
    GeoPoint near = Objects.requireNonNull(query.near());
    return "/api/treatment?near=%.5f,%.5f&within=40km&limit=%d"
            .formatted(near.latDeg(), near.lonDeg(), query.limit())
        + query.needs().stream().map(n -> "&need=" + n.code()).collect(Collectors.joining());
  }

  private List<String> ids(TreatmentQuery query) {
    return index.search(query, open, Instant.EPOCH).hits().stream()
        .map(hit -> hit.listing().id().toString())
        .toList();
  }

  private List<String> scanned(TreatmentQuery query) {
    GeoPoint near = Objects.requireNonNull(query.near());
    return listings.stream()
        .filter(l -> l.point() != null && l.offers(query.needs()))
        .map(l -> new TreatmentHit(l, near.distanceM(Objects.requireNonNull(l.point()))))
        .filter(hit -> Objects.requireNonNull(hit.distanceM()) <= query.withinM())
        .sorted(Comparator.comparing((TreatmentHit hit) -> Objects.requireNonNull(hit.distanceM()))
            .thenComparing(hit -> hit.listing().name())
            .thenComparing(hit -> hit.listing().id().toString()))
        .limit(query.limit())
        .map(hit -> hit.listing().id().toString())
        .toList();
  }
}
