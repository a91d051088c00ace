package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.VenueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one attends a meeting of a Meeting Guide list. */
class MeetingVenueTest {

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
    assertThat(result.warnings()).extracting(FeedIssue::field).contains("conference_url", "url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'location':'Hybrid - Calvary Church (12 Main St) - Door 24'",
        "'location':'HYBRID. Meets in Alder, IL and online'",
        "'location':'Hybrid','address':'12 Main St','city':'Alder'",
        "'location':'Elm Hall','types':['O','Hybrid']",
        "'location':'Elm Hall','type':'hybrid'",
      })
  void isHybridWhenTheRecordSaysSoInAnotherPlace(String said) {
    FeedResult result = Feeds.records(MONDAY + ZOOM + "," + said);

    assertThat(result.meetings().getFirst().venue()).isEqualTo(VenueType.HYBRID);
    assertThat(result.meetings().getFirst().place()).isNotNull();
    assertThat(result.meetings().getFirst().formats()).isSubsetOf("O", "HY");
    assertThat(result.warnings().stream().anyMatch(w -> w.reason().contains("word hybrid")))
        .isEqualTo(!said.contains("type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'location':'Hybrid Hall'",
        "'location':'Not hybrid'",
        "'location':'Alder','notes':'Hybrid'",
        "'location':'Hybrid - Elm Hall','attendance_option':'online'",
      })
  void isNotHybridForAWordInANameOrInTheNotes(String said) {
    assertThat(Feeds.one(MONDAY + ZOOM + "," + said).venue()).isEqualTo(VenueType.ONLINE);
  }
}
