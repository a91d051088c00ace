package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BmltTest {

  private static final String MEETING = """
      {"id_bigint":"7","weekday_tinyint":"1","start_time":"18:30:00","duration_time":"01:15:00","time_zone":"",
       "formats":"WC,Fr,B,xx","longitude":"-0.1","latitude":"51.5","published":"1","meeting_name":"Birch",
       "location_text":"Hall","location_info":"Raum 2<br>hinten","location_street":"1 Elm St",
       "location_municipality":"Town#@-@#Alder","location_province":"Kent","comments":"Extra#@-@#Ring twice",
       "train_lines":"\\u00d6PNV#@-@#U1","contact_name_1":"CANARY","email_contact":"CANARY","venue_type":"1"%s}""";
  private static final String FORMATS = """
      [{"key_string":"WC","id":"1","world_id":"WCHR","format_type_enum":"FC2"},
       {"key_string":"Fr","id":"2","world_id":"LANG","format_type_enum":"LANG"},
       {"key_string":"B","id":"3","world_id":"BEG","format_type_enum":"FC3"}]""";

  @Test
  void takesABareAnswerWithItsKeysAsTheServersOwn() {
    FeedResult result = Feeds.read("[" + MEETING.formatted("") + "]");

    Meeting meeting = result.meetings().getFirst();
    assertThat(result.format()).isEqualTo(FeedFormat.BMLT);
    assertThat(meeting.slug()).isEqualTo("7");
    assertThat(meeting.schedule())
        .isEqualTo(new Schedule.Weekly(DayOfWeek.SUNDAY, LocalTime.of(18, 30), 75));
    assertThat(meeting.formats()).containsExactly("local:B", "local:Fr", "local:WC", "local:xx");
    assertThat(meeting.languages()).isEmpty();
    assertThat(Feeds.place(meeting).address()).isEqualTo("1 Elm St, Alder, Kent");
    assertThat(Feeds.place(meeting).notes()).isEqualTo("Raum 2\nhinten\nU1");
    assertThat(Feeds.place(meeting).region()).isEqualTo("Kent > Alder");
    assertThat(meeting.notes()).isEqualTo("Ring twice");
    assertThat(result.toString()).doesNotContain("CANARY");
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.field()).isEqualTo("formats"));
  }

  @Test
  void explainsKeysByTheFormatsOfTheAnswer() {
    FeedResult result =
        Feeds.read("{\"meetings\":[" + MEETING.formatted("") + "],\"formats\":" + FORMATS + "}");

    Meeting meeting = result.meetings().getFirst();
    assertThat(meeting.formats()).containsExactly("BEG", "FR", "X", "local:xx");
    assertThat(meeting.languages()).containsExactly("fr");
    assertThat(result.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1||IN_PERSON|ACTIVE",
        "2|VM|ONLINE|ACTIVE",
        "3|HY|HYBRID|ACTIVE",
        "1|TC|IN_PERSON|CLOSED_FOR_NOW",
        "|VM,TC|ONLINE|ACTIVE",
        "|TC|IN_PERSON|CLOSED_FOR_NOW",
        "|HY|HYBRID|ACTIVE",
        "|O|IN_PERSON|ACTIVE",
      })
  void knowsHowOneAttends(String type, String keys, VenueType venue, MeetingStatus status) {
    String record = MEETING
        .formatted("")
        .replace("\"venue_type\":\"1\"", "\"venue_type\":\"" + (type == null ? "" : type) + "\"")
        .replace("WC,Fr,B,xx", keys == null ? "" : keys);

    Meeting meeting = Feeds.read("[" + record + "]").meetings().getFirst();

    assertThat(meeting.venue()).isEqualTo(venue);
    assertThat(meeting.status()).isEqualTo(status);
  }

  @Test
  void isToldByTheFirstRecordThatHoldsAnything() {
    FeedResult result = Feeds.read("[{}," + MEETING.formatted("") + "]");

    assertThat(result.format()).isEqualTo(FeedFormat.BMLT);
    assertThat(result.meetings()).hasSize(1);
    assertThat(result.rejected()).hasSize(1);
  }

  @Test
  void takesTheAdminShapeWithDaysFromZero() {
    FeedResult result = Feeds.read("""
        [{"id":7,"serviceBodyId":1,"formatIds":[1,2],"venueType":1,"day":0,"startTime":"18:30","duration":"01:30",
          "timeZone":null,"latitude":51.5,"longitude":-0.1,"published":true,"name":"Birch","location_street":"1 Elm St"},
         {"id":8,"serviceBodyId":1,"formatIds":[],"venueType":1,"day":1,"startTime":"18:30","published":false,"name":"B"}]
        """);

    assertThat(result.format()).isEqualTo(FeedFormat.BMLT);
    assertThat(result.meetings()).singleElement().satisfies(m -> {
      assertThat(m.schedule())
          .isEqualTo(new Schedule.Weekly(DayOfWeek.SUNDAY, LocalTime.of(18, 30), 90));
      assertThat(m.zone()).isEqualTo(Feeds.LONDON);
    });
    assertThat(result.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("published"));
  }

  @Test
  void refusesASearchAnswerOfPlacesOnlyWhole() {
    String text = "[{\"service_body_bigint\":\"1\",\"longitude\":\"-73.9\",\"latitude\":\"40.6\"}]";

    assertThatThrownBy(() -> Feeds.read(text))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("data_field_key");
  }

  @Test
  void refusesAServersErrorWhole() {
    assertThatThrownBy(() -> Feeds.read("{\"message\":\"unknown switcher\"}"))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("error");
  }
}
