package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import org.handrail.directory.Meeting;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where on earth a meeting of a Meeting Guide list is held. */
class MeetingPointTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'latitude':'51.5','longitude':'-0.1'|51.5",
        "'coordinates':'51.5,-0.1'|51.5",
        "'latitude':'51.5','longitude':'-.1'|51.5",
        "'latitude':51.5,'longitude':-1.0e-01|51.5",
        "'latitude':51.50000000000000000000000000000000000000000000001,'longitude':-0.1|51.5",
        "'latitude':'','longitude':''|none",
        "'latitude':0,'longitude':0|none",
        "'latitude':91,'longitude':0|none",
        "'latitude':'NaN','longitude':'1'|none",
        "'latitude':'1e300','longitude':'1'|none",
        "'latitude':5|none",
      })
  void takesCoordinatesInEveryFormThatIsAPointOfTheEarth(String fields, String latDeg) {
    Meeting meeting = Feeds.one(MONDAY + "," + fields);

    if (latDeg.equals("none")) {
      assertThat(Feeds.place(meeting).point()).isNull();
    } else {
      assertThat(Feeds.place(meeting).point())
          .isEqualTo(new GeoPoint(Double.parseDouble(latDeg), -0.1));
    }
  }

  @Test
  void warnsOfAMeetingFarFromAllOthers() {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < 20; i++) {
      list.append(
          "{\"name\":\"A\",\"slug\":\"a%d\",\"day\":1,\"time\":\"19:00\",\"latitude\":52.%d,\"longitude\":13.4},"
              .formatted(i, i));
    }
    list.append(
        "{\"name\":\"B\",\"slug\":\"b\",\"day\":1,\"time\":\"19:00\",\"latitude\":34.2,\"longitude\":-118.5},");
    list.append(
        "{\"name\":\"C\",\"slug\":\"c\",\"day\":1,\"time\":\"19:00\",\"latitude\":34.2,\"longitude\":-118.5,"
            + "\"attendance_option\":\"online\",\"conference_url\":\"https://zoom.us/j/1\"}]");

    FeedResult result = Feeds.read(list.toString());

    assertThat(result.meetings()).hasSize(22);
    assertThat(result.warnings())
        .anySatisfy(w -> {
          assertThat(w.slug()).isEqualTo("b");
          assertThat(w.reason()).startsWith("far from the rest");
        })
        .anySatisfy(w -> {
          assertThat(w.slug()).isEqualTo("c");
          assertThat(w.reason()).contains("the server's default");
        });
    assertThat(result.meetings().get(20).zone()).isEqualTo(Feeds.DENVER);
    assertThat(result.meetings().get(21).zone()).isEqualTo(Feeds.LISBON);
  }
}
