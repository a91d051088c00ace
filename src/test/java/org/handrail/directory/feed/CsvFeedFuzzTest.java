package org.handrail.directory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.handrail.directory.feed.JsonFeedFuzzTest.FuzzedFeed;
import org.junit.jupiter.api.Tag;

/** As {@link JsonFeedFuzzTest}, for tables. */
@Tag("slow")
class CsvFeedFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void givesAResultOrOneLine(byte[] bytes) {
    FuzzedFeed.check(bytes, FeedFormat.CSV);
  }
}
