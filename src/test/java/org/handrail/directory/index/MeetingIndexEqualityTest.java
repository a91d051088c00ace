package org.handrail.directory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Occurrences;
import org.handrail.directory.SearchResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against {@link NaiveSearch}, which says the same in the simplest way. */
@Tag("slow")
class MeetingIndexEqualityTest {

  private static final int QUERIES = 1000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void answersEveryRandomQuestionAsThePlainScanDoes(long seed) {
    RandomMeetings random = new RandomMeetings(seed);
    List<Meeting> meetings = random.meetings(1500);
    NaiveSearch naive = new NaiveSearch(meetings);
    MeetingIndex index = MeetingIndex.of(meetings);

    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      MeetingQuery query = random.query();
      Instant now = random.instant();
      SearchResult expected = naive.search(query, now);
      SearchResult actual = index.search(query, now);
      found += expected.total() > 0 ? 1 : 0;

      assertThat(actual.total()).as("total of %s", query).isEqualTo(expected.total());
      assertThat(ids(actual)).as("hits of %s", query).isEqualTo(ids(expected));
      assertThat(actual.hits()).as("whole hits of %s", query).isEqualTo(expected.hits());
    }

    assertThat(found).as("questions with an answer").isGreaterThan(QUERIES / 3);
  }

  @Test
  void saysTheNextOccurrenceAsTheScheduleDoesOnOddNightsAndEveryOtherDay() {
    RandomMeetings random = new RandomMeetings(6);
    List<Meeting> meetings = random.meetings(400);
    MeetingIndex index = MeetingIndex.of(meetings);
    MeetingQuery all = MeetingQuery.ALL.with().limit(1000).build();

    for (int i = 0; i < 150; i++) {
      Instant now = i % 3 == 0
          ? Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(7919L * i))
          : random.instant();
      for (MeetingHit hit : index.search(all, now).hits()) {
        assertThat(hit.next())
            .as("%s at %s", hit.meeting().schedule(), now)
            .isEqualTo(Occurrences.currentOrNext(hit.meeting(), now).orElse(null));
      }
    }
  }

  @Test
  void findsTheNearestOfManyInTheOrderOfTheirDistance() {
    RandomMeetings random = new RandomMeetings(7);
    List<Meeting> meetings = random.meetings(6000);
    NaiveSearch naive = new NaiveSearch(meetings);
    MeetingIndex index = MeetingIndex.of(meetings);
    Instant now = Instant.parse("2026-11-23T18:00:00Z");

    for (int i = 0; i < 200; i++) {
      MeetingQuery query = MeetingQuery.ALL
          .with()
          .near(random.point())
          .withinM(i % 2 == 0 ? Double.POSITIVE_INFINITY : 150_000 * (1 + i))
          .order(Order.DISTANCE)
          .limit(10)
          .build();
      assertThat(index.search(query, now)).isEqualTo(naive.search(query, now));
    }
  }

  @Test
  void findsEveryMeetingByItsIdWhateverItsStatus() {
    List<Meeting> meetings = new RandomMeetings(8).meetings(2000);
    MeetingIndex index = MeetingIndex.of(meetings);

    assertThat(meetings).extracting(Meeting::status).contains(MeetingStatus.CLOSED_FOR_NOW);
    assertThat(meetings).allSatisfy(m -> assertThat(index.find(m.id())).containsSame(m));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.meeting().id().value()).toList();
  }
}
