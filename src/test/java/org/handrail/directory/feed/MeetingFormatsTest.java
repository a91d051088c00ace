package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import org.handrail.directory.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types of a Meeting Guide list. */
class MeetingFormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'C,W'|C,W",
        "['c','x']|C,X",
        "'Open, Wheelchair Access'|O,X",
        "['Newcomer','Women']|BE,W",
        "['ZZZ','O']|O,ZZZ",
        "['',null]|~~",
        "{'0':'C','2':'X'}|C,X",
        "{'code':'C'}|~~",
        "'12 Steps & 12 Traditions'|12x12",
      })
  void areTakenFromCodesAndNamesInAnyForm(String types, String expected) {
    Meeting meeting = Feeds.one(MONDAY + ",'types':" + types);

    assertThat(String.join(",", meeting.formats())).isEqualTo(expected.replace("'", ""));
  }

  @Test
  void thatNobodyKnowsAreCountedInOneLinePerCode() {
    FeedResult result = Feeds.records(
        MONDAY + ",'types':['ZZZ']", "'name':'B','slug':'b','day':2,'time':'9:00','types':'ZZZ'");

    assertThat(result.warnings())
        .filteredOn(w -> w.field().equals("types"))
        .singleElement()
        .satisfies(w -> assertThat(w.reason()).contains("ZZZ (2 times)"));
  }
}
