package org.handrail.directory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.handrail.directory.feed.JsonFeedFuzzTest.FuzzedFeed;

/** As {@link JsonFeedFuzzTest}, for tables. */
class CsvFeedFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void givesAResultOrOneLine(byte[] bytes) {
    FuzzedFeed.check(bytes, FeedFormat.CSV);
  }
}
