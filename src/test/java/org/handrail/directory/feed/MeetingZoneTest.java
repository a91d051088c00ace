package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import java.time.ZoneId;
import org.handrail.directory.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which zone a meeting of a Meeting Guide list is held in. */
class MeetingZoneTest {

  private static final String DENVER = ",'latitude':39.7,'longitude':-105.0";

  @Test
  void comesFromTheRecordFirst() {
    Meeting meeting = Feeds.one(MONDAY + DENVER + ",'timezone':'europe/BERLIN'");

    assertThat(meeting.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void comesFromTheCoordinatesWhenTheRecordNamesNone() {
    assertThat(Feeds.one(MONDAY + DENVER).zone()).isEqualTo(Feeds.DENVER);
  }

  @Test
  void comesFromTheImportWhenCoordinatesLeadToNone() {
    Meeting nowhere = Feeds.one(MONDAY + ",'latitude':-70,'longitude':10");
    Meeting noPoint = Feeds.one(MONDAY + ",'latitude':0,'longitude':0");

    assertThat(nowhere.zone()).isEqualTo(Feeds.LISBON);
    assertThat(noPoint.zone()).isEqualTo(Feeds.LISBON);
  }

  @Test
  void isNeverGuessed() {
    FeedResult result = Feeds.read("[{" + MONDAY.replace('\'', '"') + "}]", null);

    assertThat(result.meetings()).isEmpty();
    assertThat(result.rejected()).singleElement().satisfies(r -> {
      assertThat(r.field()).isEqualTo("timezone");
      assertThat(r.slug()).isEqualTo("alder");
      assertThat(r.reason()).contains("--zone");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"PST", "EST", "Pacific Time", "UTC-8", "Mars/Base"})
  void isNotTakenFromAnAbbreviationButFromThePlaceWithAWarning(String name) {
    FeedResult result = Feeds.records(MONDAY + DENVER + ",'timezone':'" + name + "'");

    assertThat(result.meetings().getFirst().zone()).isEqualTo(Feeds.DENVER);
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.field()).isEqualTo("timezone"));
  }
}
