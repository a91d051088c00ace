package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.junit.jupiter.api.Test;

/** Records of a Meeting Guide list: their fields and keys, and what is never read. */
class MeetingGuideTest {

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
}
