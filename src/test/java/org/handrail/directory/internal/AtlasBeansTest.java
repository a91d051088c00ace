package org.handrail.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.handrail.web.MemoryDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AtlasBeansTest {

  private static final GeoPoint IN_MAINE = new GeoPoint(43.66, -70.26);

  @Test
  void takeATypedTownNearTheFirstMeetingThatHasAPlace() {
    Meeting online = meeting("a-online", VenueType.ONLINE, null);
    Meeting town = meeting("b-town", VenueType.IN_PERSON, hall(null));
    Meeting hall = meeting("c-hall", VenueType.IN_PERSON, hall(IN_MAINE));

    assertThat(first("Portland", online, town, hall)).startsWith("Portland, Maine");
    assertThat(first("Portland", online, town)).startsWith("Portland, Oregon");
  }

  private static String first(String typed, Meeting... meetings) {
    String[] label = new String[1];
    new ApplicationContextRunner()
        .withUserConfiguration(AtlasBeans.class)
        .withBean(
            Directory.class,
            () -> new MemoryDirectory(
                List.of(meetings),
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC)))
        .run(context -> label[0] = context
            .getBean(NamedPlaces.class)
            .find(typed, 6, Locale.ENGLISH)
            .getFirst()
            .label());
    return label[0];
  }

  private static Place hall(@Nullable GeoPoint point) {
    return new Place("Hall", "", "", "", point, point == null);
  }

  private static Meeting meeting(String slug, VenueType venue, @Nullable Place place) {
    return Meeting.builder(
            new FeedId("town.json"),
            slug,
            slug,
            new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(19, 0), 60),
            ZoneId.of("America/New_York"))
        .venue(venue)
        .place(place)
        .build();
  }
}
