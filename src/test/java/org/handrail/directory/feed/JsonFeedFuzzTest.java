package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.Tag;

/** Whatever the bytes are: a result whose meetings keep their promises, or one line. */
@Tag("slow")
class JsonFeedFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void givesAResultOrOneLine(byte[] bytes) {
    FuzzedFeed.check(bytes, FeedFormat.MEETING_GUIDE);
    FuzzedFeed.check(bytes, FeedFormat.BMLT);
  }

  /** What holds of every list. */
  static final class FuzzedFeed {

    private FuzzedFeed() {}

    static void check(byte[] bytes, FeedFormat format) {
      try {
        FeedResult result = Feeds.readAs(bytes, format);
        assertThat(result.meetings()).extracting(Meeting::id).doesNotHaveDuplicates();
        for (Meeting meeting : result.meetings()) {
          assertThat(meeting.name())
              .hasSizeLessThanOrEqualTo(255)
              .doesNotContain("\u202e", "\u0000");
          assertThat(meeting.notes()).hasSizeLessThanOrEqualTo(4_000);
        }
        assertThat(result.rejected().size()).isLessThanOrEqualTo(7 * Math.max(1, result.records()));
      } catch (UnreadableFeed e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      }
    }
  }
}
