package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingGuideTest {

  private static final String MONDAY = "'name':'Alder Group','slug':'alder','day':1,'time':'19:00'";

  @Test
  void takesEveryFieldOfACompleteRecord() {
    Meeting meeting = Feeds.one(MONDAY
        + ",'end_time':'20:15','timezone':'America/Chicago','types':['O','X','S'],"
        + "'formatted_address':'1 Elm St, Alder, IL 60601, USA','latitude':41.9,'longitude':'-87.6',"
        + "'location':'Town Hall','location_notes':'Back door','group':'Alder','regions':['Illinois','Alder'],"
        + "'notes':'Bring a &amp; b<br>Ring twice','conference_url':'https://zoom.us/j/1?pwd=a&amp;b=c',"
        + "'conference_phone':'+1 (312) 555-0100,,1#','entity':'Area One','url':'https://example.org/m',"
        + "'updated':'2026-10-01 08:00:00','approximate':'no'");

    assertThat(meeting.schedule())
        .isEqualTo(new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(19, 0), 75));
    assertThat(meeting.zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(meeting.formats()).containsExactly("O", "S", "X");
    assertThat(meeting.languages()).containsExactly("es");
    assertThat(Feeds.place(meeting).region()).isEqualTo("Illinois > Alder");
    assertThat(Feeds.place(meeting).notes()).isEqualTo("Back door");
    assertThat(meeting.notes()).isEqualTo("Bring a & b\nRing twice");
    assertThat(Feeds.online(meeting).url()).isEqualTo("https://zoom.us/j/1?pwd=a&b=c");
    assertThat(Feeds.online(meeting).phone()).isEqualTo("+13125550100,,1#");
    assertThat(meeting.venue()).isEqualTo(VenueType.HYBRID);
    assertThat(meeting.serviceBody()).isEqualTo("Area One");
    assertThat(meeting.fellowship()).isEqualTo("AA");
    assertThat(meeting.updated()).isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
    assertThat(meeting.hasExactPoint()).isTrue();
  }

  @Nested
  class TheZone {

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

  @Nested
  class TheSchedule {

    @ParameterizedTest
    @CsvSource({
      "12:00, 13:00, 12:00, 60",
      "00:00, 01:00, 00:00, 60",
      "23:59, 01:00, 23:59, 61",
      "23:00, 00:00, 23:00, 60",
      "19:15, 08:15, 19:15, 780",
      "10:00, 10:00, 10:00, 1440",
      "22:00, 24:00, 22:00, 120",
      "noon, '', 12:00, 60",
      "8:00 pm, 9:30PM, 20:00, 90",
    })
    void countsAnEndAtOrBeforeTheStartToTheNextDay(
        String start, String end, LocalTime expected, int lengthMin) {
      Meeting meeting = Feeds.one(
          "'name':'A','slug':'a','day':1,'time':'" + start + "','end_time':'" + end + "'");

      assertThat(meeting.schedule())
          .isEqualTo(new Schedule.Weekly(DayOfWeek.MONDAY, expected, lengthMin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "25:61", "soon", "7", "19:60", "1 o'clock or 2"})
    void refusesAStartThatIsNoTimeOfTheDay(String start) {
      FeedResult result = Feeds.records(
          "'name':'A','slug':'a','day':1,'time':'" + start.replace("'", "") + "'", MONDAY);

      assertThat(result.meetings()).hasSize(1);
      assertThat(result.rejected())
          .singleElement()
          .satisfies(r -> assertThat(r.field()).isEqualTo("time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'8'", "-1", "'Someday'", "'7pm'", "[9]"})
    void refusesADayThatIsNone(String day) {
      FeedResult result =
          Feeds.records("'name':'A','slug':'a','time':'19:00','day':" + day, MONDAY);

      assertThat(result.meetings()).hasSize(1);
      assertThat(result.rejected())
          .singleElement()
          .satisfies(r -> assertThat(r.field()).isEqualTo("day"));
    }

    @Test
    void refusesADayWithoutATimeAndATimeWithoutADay() {
      FeedResult result =
          Feeds.records("'name':'A','slug':'a','day':1", "'name':'B','slug':'b','time':'19:00'");

      assertThat(result.rejected())
          .extracting(Rejected::reason)
          .containsExactly("has a day but no time", "has a time but no day");
    }

    @Test
    void isByAppointmentWithoutDayAndTime() {
      assertThat(Feeds.one("'name':'A','slug':'a'").schedule())
          .isEqualTo(new Schedule.ByAppointment());
    }

    @Test
    void givesOneMeetingPerDayWithIdsOfTheirOwn() {
      FeedResult result =
          Feeds.records("'name':'A','slug':'a','time':'07:00','day':[1,'Wed',5,5,9]");

      assertThat(result.records()).isEqualTo(1);
      assertThat(result.meetings())
          .extracting(m -> ((Schedule.Weekly) m.schedule()).day())
          .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
      assertThat(result.meetings()).extracting(Meeting::id).doesNotHaveDuplicates();
      assertThat(result.warnings()).anySatisfy(w -> assertThat(w.field()).isEqualTo("day"));
    }

    @Test
    void isMonthlyWithAWarningWhenTheNameSaysSo() {
      FeedResult result = Feeds.records(
          "'name':'Aiken - 2nd and 4th Thursdays 2pm','slug':'a','time':'14:00','day':4");

      assertThat(result.meetings().getFirst().schedule())
          .isEqualTo(
              new Schedule.Monthly(Set.of(2, 4), DayOfWeek.THURSDAY, LocalTime.of(14, 0), 60));
      assertThat(result.warnings()).anySatisfy(w -> assertThat(w.slug()).isEqualTo("a"));
    }
  }

  @Nested
  class TheVenue {

    private static final String EXACT =
        MONDAY + ",'formatted_address':'1 Elm St, Alder, IL 60601, USA'";
    private static final String AREA = MONDAY + ",'formatted_address':'Alder, IL, USA'";
    private static final String ZOOM = ",'conference_url':'https://zoom.us/j/1'";

    @ParameterizedTest
    @ValueSource(
        strings = {
          "'types':['TC']|IN_PERSON|CLOSED_FOR_NOW",
          "'types':['TC','ONL']|ONLINE|ACTIVE",
          "'types':['ONL']|HYBRID|ACTIVE",
          "'types':['onl'],'approximate':'yes'|ONLINE|ACTIVE",
          "'types':['O']|IN_PERSON|ACTIVE",
          "'types':['O'],'approximate':'yes'|IN_PERSON|INACTIVE",
          "'types':['O'],'attendance_option':'online'|ONLINE|ACTIVE",
          "'types':['TC'],'attendance_option':'inactive'|IN_PERSON|CLOSED_FOR_NOW",
          "'types':['O'],'attendance_option':'inactive'|IN_PERSON|INACTIVE",
        })
    void followsTheRuleOfTheListsOwnSoftware(String row) {
      String[] parts = row.replace("\"", "'").split("\\|", -1);

      Meeting meeting = Feeds.one(EXACT + "," + parts[0]);

      assertThat(meeting.venue()).isEqualTo(VenueType.valueOf(parts[1]));
      assertThat(meeting.status()).isEqualTo(MeetingStatus.valueOf(parts[2]));
    }

    @Test
    void isOnlineWhenTheAddressIsOnlyATownAndHybridWhenItIsAStreet() {
      assertThat(Feeds.one(AREA + ZOOM).venue()).isEqualTo(VenueType.ONLINE);
      assertThat(Feeds.one(AREA + ZOOM).place()).isNull();
      assertThat(Feeds.one(EXACT + ZOOM).venue()).isEqualTo(VenueType.HYBRID);
    }

    @Test
    void keepsALinkOfAnUnknownProviderButStaysInPerson() {
      FeedResult result = Feeds.records(EXACT + ",'conference_url':'https://rooms.example.org/1'");

      assertThat(result.meetings().getFirst().venue()).isEqualTo(VenueType.IN_PERSON);
      assertThat(Feeds.online(result.meetings().getFirst()).url())
          .isEqualTo("https://rooms.example.org/1");
      assertThat(result.warnings())
          .anySatisfy(w -> assertThat(w.reason()).contains("attendance_option"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "javascript:alert(1)",
          "data:text/html,x",
          "file:///etc/passwd",
          "ftp://zoom.us/1",
          "http://127.0.0.1/x",
          "https://localhost/x",
          "https://user:secret@zoom.us/j/1",
          "//zoom.us/j/1",
          "https://",
          "https://zoom.us/<script>",
        })
    void dropsALinkThatIsNoWebAddressOfAPublicHost(String link) {
      FeedResult result =
          Feeds.records(EXACT + ",'conference_url':'" + link + "','url':'" + link + "'");

      assertThat(result.meetings().getFirst().online()).isNull();
      assertThat(result.meetings().getFirst().url()).isNull();
      assertThat(result.warnings()).extracting(Rejected::field).contains("conference_url", "url");
    }
  }

  @Test
  void namesAFieldInTheListsOwnSpellingButWithoutControlCharacters() {
    FeedResult result =
        Feeds.read("[{\"name\":\"A\",\"slug\":\"a\",\"Day\\u001b\":9,\"time\":\"9:00\"}]");

    assertThat(result.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("Day"));
  }

  @Test
  void makesAKeyOfALongNameWithoutBreakingACharacter() {
    Meeting meeting =
        Feeds.one("'name':'x" + "\uD869\uDED6".repeat(120) + "','day':1,'time':'9:00'");

    assertThat(meeting.slug()).isEqualTo("x" + "\uD869\uDED6".repeat(99));
  }

  @Nested
  class Types {

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

  @Nested
  class Doubles {

    @Test
    void thatAreTheSameInEverythingBecomeOne() {
      FeedResult result =
          Feeds.records(MONDAY, MONDAY, MONDAY + ",'updated':'2026-11-01 00:00:00'");

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

  @Test
  void keepsNothingPersonal() {
    String personal = Stream.of(
            "contact_1_name",
            "contact_1_email",
            "contact_1_phone",
            "contact_2_name",
            "contact_3_phone",
            "email",
            "phone",
            "author",
            "last_contact",
            "mailing_address",
            "venmo",
            "square",
            "paypal",
            "homegroup_online",
            "entity_email",
            "entity_phone",
            "feedback_emails",
            "email_contact",
            "contact_name_1",
            "contact_phone_2",
            "contact_email1")
        .map(field -> ",'" + field + "':'CANARY-" + field + "'")
        .collect(Collectors.joining());

    FeedResult result =
        Feeds.records(MONDAY + ",'notes':'Write to CANARY.kit@example.org first'" + personal);

    assertThat(result.meetings()).hasSize(1);
    assertThat(result.toString()).doesNotContain("CANARY").doesNotContain("@example.org");
    assertThat(result.meetings().getFirst().notes()).isEqualTo("Write to […] first");
  }

  @Test
  void takesTheNameOfTheKeyFromWhatThereIs() {
    List<String> slugs = Feeds.records(
            "'name':'Zoë & Friends','day':1,'time':'19:00'",
            "'name':'B','ID':17,'day':1,'time':'19:00'",
            "'name':'C','post_name':'c-group','id':18,'day':1,'time':'19:00'")
        .meetings()
        .stream()
        .map(Meeting::slug)
        .toList();

    assertThat(slugs).containsExactly("zoe-friends", "17", "c-group");
  }

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
