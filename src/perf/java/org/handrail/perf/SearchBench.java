package org.handrail.perf;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.SearchResult;
import org.handrail.directory.VenueType;
import org.handrail.directory.index.MeetingIndex;
import org.handrail.shared.GeoPoint;

/**
 * The directory's search on 300,000 invented meetings, one thread, beside Lucene and a plain scan of the same. Fails when
 * their answers differ.
 */
public final class SearchBench {

  private static final int MEETINGS = 300_000;
  private static final int COMPARED = 1000;
  static final Instant NOW = Instant.parse("2026-11-24T22:10:00Z");
  private static final String[][] FORMATS = {
    {"O", "D"}, {"O", "X"}, {"D", "X"}, {"O", "BE"}, {"C", "D"}, {"O", "B"}
  };
  private static final String[] WORDS = {
    "lanter",
    "open door",
    "quiet hour",
    "kitchen",
    "larch hall",
    "lighthosue",
    "town 17",
    "anchor steps"
  };

  private final List<Meeting> meetings;
  private final MeetingIndex index;
  private final Random random = new Random(2);

  private SearchBench(List<Meeting> meetings, MeetingIndex index) {
    this.meetings = meetings;
    this.index = index;
  }

  /** Runs all and prints the table. */
  public static void main(String[] args) {
    List<Meeting> meetings = WorldOfMeetings.meetings(MEETINGS, 1);
    long meetingsMb = usedMb();
    long start = System.nanoTime();
    MeetingIndex index = MeetingIndex.of(meetings);
    long built = System.nanoTime();
    index.prepareWords();
    long words = System.nanoTime();
    System.out.printf(
        "%,d meetings: %d MB of heap; index built in %d ms, words in %d ms more; %d MB of heap in all%n",
        meetings.size(),
        meetingsMb,
        (built - start) / 1_000_000,
        (words - built) / 1_000_000,
        usedMb());
    new SearchBench(meetings, index).run();
  }

  private static long usedMb() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void run() {
    Table table = new Table();
    List<MeetingQuery> evening = queries(this::evening);
    List<MeetingQuery> nearest = queries(this::nearest);
    table.add(
        "25 km + weekday evening + 2 formats, by distance, 50",
        "index",
        "20 / 200",
        evening,
        this::total);
    table.add(
        "25 km + weekday evening, by distance, 50",
        "index",
        "",
        queries(this::anyEvening),
        this::total);
    table.add("nearest 50", "index", "", nearest, this::total);
    table.add(
        "10 km, on now or within 2 h, soonest, 50", "index", "", queries(this::now), this::total);
    table.add(
        "online anywhere within 1 h, soonest, 50", "index", "", queries(this::online), this::total);
    table.add("words, whole world, by week, 50", "index", "", queries(this::words), this::total);
    table.print();
    for (Contender other : List.of(new LuceneSearch(meetings), new PlainScan(meetings))) {
      assertSameAnswers(other, evening);
      Table beside = new Table();
      beside.add(
          "25 km + weekday evening + 2 formats, by distance, 50",
          other.name(),
          "",
          evening.subList(0, 1500),
          query -> other.search(query).total());
      beside.print();
    }
    System.out.printf("answers equal in %,d questions to each%n", COMPARED);
  }

  private int total(MeetingQuery query) {
    return index.search(query, NOW).total();
  }

  private void assertSameAnswers(Contender other, List<MeetingQuery> queries) {
    for (MeetingQuery query : queries.subList(0, COMPARED)) {
      SearchResult ours = index.search(query, NOW);
      Contender.Answer answer = other.search(query);
      List<String> ids =
          ours.hits().stream().map(hit -> hit.meeting().id().value()).toList();
      if (ours.total() != answer.total() || !ids.equals(answer.ids())) {
        throw new IllegalStateException(other.name() + " answers differently: " + query);
      }
    }
  }

  private static List<MeetingQuery> queries(Supplier<MeetingQuery> maker) {
    return Stream.generate(maker).limit(20_000).toList();
  }

  private MeetingQuery evening() {
    return MeetingQuery.ALL
        .with()
        .near(somewhere())
        .withinM(25_000)
        .days(EnumSet.of(DayOfWeek.of(1 + random.nextInt(5))))
        .from(LocalTime.of(17, 0))
        .to(LocalTime.of(22, 0))
        .formats(Set.of(FORMATS[random.nextInt(FORMATS.length)]))
        .order(Order.DISTANCE)
        .build();
  }

  private MeetingQuery anyEvening() {
    return evening().with().formats(Set.of()).build();
  }

  private MeetingQuery nearest() {
    return MeetingQuery.ALL.with().near(somewhere()).order(Order.DISTANCE).build();
  }

  private MeetingQuery now() {
    return MeetingQuery.ALL
        .with()
        .near(somewhere())
        .withinM(10_000)
        .window(new MeetingQuery.Window(NOW, NOW.plusSeconds(7200)))
        .order(Order.SOONEST)
        .build();
  }

  private MeetingQuery online() {
    return MeetingQuery.ALL
        .with()
        .venues(EnumSet.of(VenueType.ONLINE, VenueType.HYBRID))
        .window(new MeetingQuery.Window(NOW, NOW.plusSeconds(3600)))
        .order(Order.SOONEST)
        .build();
  }

  private MeetingQuery words() {
    return MeetingQuery.ALL.with().words(WORDS[random.nextInt(WORDS.length)]).build();
  }

  private GeoPoint somewhere() {
    return WorldOfMeetings.somewhere(meetings, random);
  }
}
