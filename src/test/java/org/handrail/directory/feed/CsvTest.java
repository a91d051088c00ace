package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static final String TABLE = """
      Name,DAY , time,End Time,Location,Address,City,State,Postal Code,Country,Sub Region,Region,Types,Notes,Time Zone,Slug,Contact 1 Name,Email
      Alder,Monday,8:00 PM,9:15 PM,Town Hall,1 Elm St,Alder,IL,60601,USA,North,Illinois > Cook,"Open, Wheelchair Access, Spanish",=1+1,America/Chicago,alder,CANARY,CANARY
      "Birch ""B""\",3,noon,,,2 Elm St,Alder,IL,60601,USA,,,C,"two
      lines",,birch,,
      """;

  @Test
  void readsColumnsInAnyOrderCaseAndSpacing() {
    FeedResult result = Feeds.read(TABLE);

    assertThat(result.format()).isEqualTo(FeedFormat.CSV);
    assertThat(result.rejected()).isEmpty();
    Meeting alder = result.meetings().getFirst();
    assertThat(alder.schedule())
        .isEqualTo(new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(20, 0), 75));
    assertThat(alder.formats()).containsExactly("O", "S", "X");
    assertThat(alder.languages()).containsExactly("es");
    assertThat(alder.notes()).isEqualTo("=1+1");
    assertThat(Feeds.place(alder).address()).isEqualTo("1 Elm St, Alder, IL 60601, USA");
    assertThat(Feeds.place(alder).region()).isEqualTo("Illinois > Cook > North");
    Meeting birch = result.meetings().get(1);
    assertThat(birch.name()).isEqualTo("Birch \"B\"");
    assertThat(birch.notes()).isEqualTo("two\nlines");
    assertThat(result.toString()).doesNotContain("CANARY");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void findsTheSeparator(String separator) {
    String table = "Name,Day,Time,Address\nAlder,Mon,19:00,Elm\n".replace(",", separator);

    assertThat(Feeds.read(table).meetings()).extracting(Meeting::name).containsExactly("Alder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
  void readsEveryUsualEncoding(String charset) {
    byte[] table = "Name,Day,Time\nCafé Größe,Mon,19:00\n".getBytes(Charset.forName(charset));

    assertThat(Feeds.read(table, Feeds.LISBON).meetings())
        .extracting(Meeting::name)
        .containsExactly("Café Größe");
  }

  @Test
  void readsUtf8WithAByteOrderMark() {
    byte[] table = "\uFEFFName,Day,Time\nCafé,Mon,19:00\n".getBytes(StandardCharsets.UTF_8);

    assertThat(Feeds.read(table, Feeds.LISBON).meetings())
        .extracting(Meeting::name)
        .containsExactly("Café");
  }

  @Test
  void takesRaggedRowsAndMixedLineEndsAndNamesTheLineOfARefusedOne() {
    FeedResult result = Feeds.read(
        "Name,Day,Time,Notes\r\nAlder,Mon,19:00\nBirch,Tue,19:00,x,y,z\r\n\nCedar,7pm,19:00,\n");

    assertThat(result.meetings()).extracting(Meeting::name).containsExactly("Alder", "Birch");
    assertThat(result.rejected()).singleElement().satisfies(r -> {
      assertThat(r.line()).isEqualTo(5);
      assertThat(r.index()).isNull();
      assertThat(r.field()).isEqualTo("Day");
    });
  }

  @Test
  void passesOverRowsThatAreLeftEmpty() {
    FeedResult result = Feeds.read(",,\nName,Day,Time\n,,\nAlder,Mon,19:00\n , ,\n,,\n");

    assertThat(result.meetings()).extracting(Meeting::name).containsExactly("Alder");
    assertThat(result.rejected()).isEmpty();
    assertThat(result.records()).isEqualTo(1);
  }

  @Test
  void takesATableWithoutHeaderOfTheOneKnownLayoutWithAWarning() {
    FeedResult result =
        Feeds.read("21\tSunday\t09:00\tAlder\tHall\t1 Elm St\tAlder\tCA\tAlder\tO,X\t\n");

    assertThat(result.meetings()).singleElement().satisfies(m -> {
      assertThat(m.name()).isEqualTo("Alder");
      assertThat(m.slug()).isEqualTo("21");
      assertThat(m.formats()).containsExactly("O", "X");
    });
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.reason()).contains("no header row"));
  }

  @Test
  void takesTheFellowshipOfTheRowBeforeThatOfTheImport() {
    FeedResult result =
        Feeds.read("Name,Day,Time,Fellowship\nAlder,Mon,19:00,NA\nBirch,Mon,19:00,\n");

    assertThat(result.meetings()).extracting(Meeting::fellowship).containsExactly("NA", "AA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,Day\nAlder,Monday\n",
        "just some text",
        "Name,Day,Time\nAlder,\"Monday,19:00\n" + "x",
        "<!DOCTYPE html><title>Not found</title>",
        "PK\u0003\u0004 workbook",
        "   \n ",
      })
  void refusesWholeInOneLineWhatIsNoTableOfMeetings(String text) {
    assertThatThrownBy(() -> Feeds.read(text))
        .isInstanceOf(UnreadableFeed.class)
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
  }
}
