package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.directory.feed.Feeds.MONDAY;

import org.handrail.directory.Meeting;
import org.handrail.directory.OnlineAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field that should hold nothing but the link to join by. */
class LinksTest {

  private static final String EXACT =
      MONDAY + ",'formatted_address':'1 Elm St, Alder, IL 60601, USA'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://zoom.us/j/1 pw 2|https://zoom.us/j/1|pw 2",
        "Zoom: https://zoom.us/j/1 Passcode 123|https://zoom.us/j/1|Zoom:  Passcode 123",
        "Zoom:https://zoom.us/j/1?pwd=a&amp;b=c (code 9)|https://zoom.us/j/1?pwd=a&b=c|Zoom: (code 9)",
        "See https://zoom.us/j/1, then wait.|https://zoom.us/j/1|See  then wait.",
        "<a href=https://zoom.us/j/1>Join</a>|https://zoom.us/j/1|Join",
        "https://example.org/how then https://zoom.us/j/1|https://zoom.us/j/1|https://example.org/how then",
        "zoom.us/j/1 Code 5|https://zoom.us/j/1|Code 5",
        "About us: https://zoom.us/j/1|https://zoom.us/j/1|About us:",
        "Data: https://zoom.us/j/1|https://zoom.us/j/1|Data:",
        "Room https://rooms.example.org/1|https://rooms.example.org/1|Room",
      })
  void isTakenFromAmongTextAndTheTextIsKept(String text, String url, String notes) {
    FeedResult result = Feeds.records(EXACT + ",'conference_url':'" + text + "'");

    OnlineAccess online = Feeds.online(result.meetings().getFirst());
    assertThat(online.url()).isEqualTo(url);
    assertThat(online.notes()).isEqualTo(notes.replaceAll(" +", " "));
    assertThat(result.warnings()).anySatisfy(w -> {
      assertThat(w.field()).isEqualTo("conference_url");
      assertThat(w.reason()).contains("conference_url_notes");
    });
  }

  @Test
  void leavesItsTextBeforeTheNotesOfTheRecord() {
    Meeting meeting = Feeds.one(
        EXACT + ",'conference_url':'https://zoom.us/j/1 pw 2','conference_url_notes':'Ring first'");

    assertThat(Feeds.online(meeting).notes()).isEqualTo("pw 2\nRing first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1) https://zoom.us/j/1",
        "  JavaScript : alert(1) // https://zoom.us/j/1",
        "data:text/html, <a href=https://zoom.us/j/1>x</a>",
        "file:///etc/passwd https://zoom.us/j/1",
        "javascript:https://zoom.us/j/1",
      })
  void isRefusedWithAllItsTextWhenItMeansToBeRun(String text) {
    FeedResult result = Feeds.records(EXACT + ",'conference_url':'" + text + "'");

    assertThat(result.meetings().getFirst().online()).isNull();
    assertThat(result.meetings().getFirst().notes()).isEmpty();
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.reason()).contains("was dropped"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask us: https://user:secret@zoom.us/j/1",
        "Ask us: http://127.0.0.1/x",
        "Ask us: javascript:https://zoom.us/j/1",
      })
  void isNotTakenFromAmongTextWhenItWouldNotBeTakenAlone(String text) {
    FeedResult result = Feeds.records(EXACT + ",'conference_url':'" + text + "'");

    assertThat(result.meetings().getFirst().online()).isNull();
    assertThat(result.warnings())
        .anySatisfy(w -> assertThat(w.reason()).contains("kept as a note"));
  }

  @Test
  void leavesTextWithoutALinkToTheNotesOfTheMeeting() {
    FeedResult result = Feeds.records(
        EXACT
            + ",'notes':'Ring twice','conference_url':'Meeting ID 123 456','conference_phone':'ask the group'");

    assertThat(result.meetings().getFirst().online()).isNull();
    assertThat(result.meetings().getFirst().notes())
        .isEqualTo("Ring twice\nMeeting ID 123 456\nask the group");
    assertThat(result.warnings())
        .extracting(FeedIssue::field)
        .contains("conference_url", "conference_phone");
  }

  @Test
  void leavesTextWithoutALinkToTheNotesOnJoiningWhenThereIsANumberToDial() {
    Meeting meeting = Feeds.one(
        EXACT + ",'conference_url':'Meeting ID 123 456','conference_phone':'+1 605 555 0100'");

    assertThat(Feeds.online(meeting).phone()).isEqualTo("+16055550100");
    assertThat(Feeds.online(meeting).notes()).isEqualTo("Meeting ID 123 456");
  }

  @Test
  void isLookedForInTheFirstFewThousandCharactersOnly() {
    Meeting meeting =
        Feeds.one(EXACT + ",'conference_url':'" + "x ".repeat(500_000) + "https://zoom.us/j/1'");

    assertThat(meeting.online()).isNull();
    assertThat(meeting.notes()).hasSizeLessThanOrEqualTo(4_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/alder (ask Ann, ann@example.org)|(ask Ann, […])",
        "Our page: https://example.org/alder and https://zoom.us/j/1|Our page:  and https://zoom.us/j/1",
      })
  void toTheMeetingsPageIsTakenFromAmongTextToo(String text, String notes) {
    FeedResult result = Feeds.records(EXACT + ",'notes':'Ring twice','url':'" + text + "'");

    Meeting meeting = result.meetings().getFirst();
    assertThat(meeting.url()).isEqualTo("https://example.org/alder");
    assertThat(meeting.notes()).isEqualTo("Ring twice\n" + notes.replaceAll(" +", " "));
    assertThat(result.warnings()).anySatisfy(w -> {
      assertThat(w.field()).isEqualTo("url");
      assertThat(w.reason()).contains("link to its page");
    });
  }
}
