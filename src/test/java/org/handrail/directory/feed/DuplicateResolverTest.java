package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import org.handrail.directory.Meeting;
import org.junit.jupiter.api.Test;

/** Records of a Meeting Guide list that share a key. */
class DuplicateResolverTest {

  @Test
  void thatAreTheSameInEverythingBecomeOne() {
    FeedResult result = Feeds.records(MONDAY, MONDAY, MONDAY + ",'updated':'2026-11-01 00:00:00'");

    assertThat(result.meetings()).hasSize(1);
    assertThat(result.rejected())
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.reason()).startsWith("double"));
  }

  @Test
  void thatDifferGetANumberAfterTheirKeyThatNoOtherMeetingHas() {
    String at = "'name':'A','slug':'a','day':1,'time':";
    FeedResult result = Feeds.records(
        at + "'07:00'",
        at + "'08:00'",
        "'name':'B','slug':'a-1','day':1,'time':'09:00'",
        at + "'10:00'");

    assertThat(result.meetings())
        .extracting(Meeting::slug)
        .containsExactly("a", "a-2", "a-1", "a-3");
    assertThat(result.meetings()).extracting(Meeting::id).doesNotHaveDuplicates();
  }

  @Test
  void onAnotherDayKeepTheirKey() {
    FeedResult result =
        Feeds.records(MONDAY, "'name':'Alder Group','slug':'alder','day':2,'time':'19:00'");

    assertThat(result.meetings()).extracting(Meeting::slug).containsExactly("alder", "alder");
    assertThat(result.meetings()).extracting(Meeting::id).doesNotHaveDuplicates();
  }
}
