package org.handrail.directory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.NamedArea;
import org.handrail.directory.demo.DemoTown;
import org.handrail.directory.feed.FeedFormat;
import org.handrail.directory.feed.FeedOptions;
import org.handrail.directory.feed.FeedReader;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;

class AreaIndexTest {

  private static List<Meeting> read(String json) {
    return new FeedReader(point -> Optional.empty())
        .read(
            json.getBytes(StandardCharsets.UTF_8),
            new FeedOptions(new FeedId("a.json"), FeedFormat.MEETING_GUIDE, "", null))
        .meetings();
  }

  private static String meeting(int n, String regions, String point) {
    return "{\"name\":\"M\",\"slug\":\"m" + n + "\",\"day\":1,\"time\":\"12:00\",\"timezone\":"
        + "\"America/New_York\",\"location\":\"Hall\",\"regions\":[" + regions + "]" + point + "}";
  }

  private static String at(double lat, double lon) {
    return ",\"latitude\":" + lat + ",\"longitude\":" + lon;
  }

  @Test
  void findsAnAreaByTheNameThatItsListGivesIt() {
    AreaIndex areas = AreaIndex.of(read("["
        + meeting(1, "\"Elm County\",\"San José East\"", at(39.1, -75.1)) + ","
        + meeting(2, "\"Elm County\",\"San José East\"", at(39.2, -75.2)) + ","
        + meeting(3, "\"Elm County\"", at(39.3, -75.3)) + ","
        + meeting(4, "\"Elm County\"", at(-12, 130)) + "," // a point that is wrong
        + meeting(5, "\"Online\"", "") + "]"));

    assertThat(areas.find(" san jose EAST").map(NamedArea::name)).hasValue("San José East");
    assertThat(areas.find("San José East, Elm County").map(NamedArea::middle))
        .isEqualTo(areas.find("San José East").map(NamedArea::middle));
    GeoPoint county = areas.find("Elm County").orElseThrow().middle();
    assertThat(county.distanceM(new GeoPoint(39.2, -75.2))).isLessThan(20_000);
    assertThat(areas.find("Online")).isEmpty();
    assertThat(areas.find("Elm")).isEmpty();
    assertThat(areas.find("")).isEmpty();
  }

  @Test
  void knowsTheInventedTown() {
    List<Meeting> town = read(new String(DemoTown.meetingGuideJson(), StandardCharsets.UTF_8));

    assertThat(MeetingIndex.of(town).areas().find("alderbrook")).isPresent();
  }
}
