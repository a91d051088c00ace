package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.VenueType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that are none: "Virtual Only, Alder, IL". */
class OnlinePlaceTest {

  private static final String MONDAY =
      "'name':'Alder Group','slug':'alder','day':1,'time':'19:00','end_time':'20:00'";
  private static final String IN_TOWN =
      ",'formatted_address':'Alder, IL, USA','latitude':41.9,'longitude':-87.6";

  @Nested
  class ANameOfABuilding {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Virtual",
          "Virtual Only",
          "VIRTUAL ONLY (D31)",
          "Online",
          "ON-LINE",
          "Online Meeting",
          "ON ZOOM ONLY",
          "Online Zoom Meeting",
          "Online / Zoom",
          "Zoom only!",
          "Zoom ID 852 5827 484",
          "Internet",
          "Web meeting",
          "Videoconference",
          "Google Meet",
          "By phone",
          "Telephone",
          "Conference Call",
          "Phone: 605-555-0100",
          "No physical location",
          "Remote only",
          "Teléfono",
          "Reunión en línea",
          "Grupo virtual",
          "Solo por Zoom",
          "Sala virtual",
          "En ligne",
          "Réunion en ligne uniquement",
          "Visioconférence",
          "Par téléphone",
          "Reunião online",
          "Somente em linha",
          "Telefone",
          "Nur online",
          "Videokonferenz",
          "In rete",
        })
    void saysThatThereIsNone(String name) {
      assertThat(OnlineNames.isBuilding(name, Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "Only",
          "Online Street",
          "Online Street Church",
          "Virtual Learning Center",
          "Zoom Room",
          "Zoom Café",
          "Internet Café",
          "Conference Room",
          "Conference Room B",
          "Church on the Line",
          "Telephone Pioneers Hall",
          "The Meeting Place",
          "Meeting House",
          "Hair of the Dog Online Group",
          "St. Mark's Church and Zoom",
          "Alder / Virtual",
          "Hybrid: Zoom and in person",
          "12 Online",
          "Virtual 5",
          "Remote",
          "Web of Life Church",
          "Skyline",
          "Main Line Clubhouse",
          "Phoenix House",
          "La Línea",
          "Virtual (with hosts in Elm Hall)",
        })
    void isABuildingAllTheSame(String name) {
      assertThat(OnlineNames.isBuilding(name, Set.of("alder"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "Zoom St. Albert, true",
      "St. Albert online, true",
      "Zoom Edmonton, false",
      "Phone St. Albert, false",
      "Zoom & St. Albert, false",
      "St. Albert, false",
    })
    void maySayTheTownOfTheRecordBesideIt(String name, boolean online) {
      assertThat(OnlineNames.isBuilding(name, Set.of("st albert"))).isEqualTo(online);
    }
  }

  @Nested
  class AMeetingAtSuchAPlace {

    @ParameterizedTest
    @ValueSource(
        strings = {
          ",'conference_url':'https://zoom.us/j/1'",
          ",'conference_url':'https://rooms.example.org/1'",
          ",'conference_phone':'+1 605 555 0100'",
          ",'types':['ONL']",
          ",'attendance_option':'online'",
          ",'attendance_option':'hybrid'",
          ",'attendance_option':'in_person','conference_url':'https://zoom.us/j/1'",
          ",'types':['TC'],'conference_url':'https://rooms.example.org/1'",
        })
    void isOnlineAndHasNoDoorWhenItCanBeJoinedOrSaysSo(String more) {
      Meeting meeting = Feeds.one(MONDAY + IN_TOWN + ",'location':'Virtual Only'" + more);

      assertThat(meeting.venue()).isEqualTo(VenueType.ONLINE);
      assertThat(meeting.status()).isEqualTo(MeetingStatus.ACTIVE);
      assertThat(meeting.place()).isNull();
      assertThat(meeting.hasExactPoint()).isFalse();
      assertThat(meeting.zone()).isEqualTo(Feeds.LONDON); // its point still tells the zone
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "~~|INACTIVE",
          ",'attendance_option':'in_person'|INACTIVE",
          ",'approximate':'yes'|INACTIVE",
          ",'types':['TC']|CLOSED_FOR_NOW",
          ",'attendance_option':'inactive','conference_url':'https://zoom.us/j/1'|INACTIVE",
        })
    void isNeitherInPersonNorShownWithoutAWayIn(String more, MeetingStatus status) {
      FeedResult result = Feeds.records(MONDAY + IN_TOWN + ",'location':'Virtual Only'" + more);

      Meeting meeting = result.meetings().getFirst();
      assertThat(meeting.venue()).isEqualTo(VenueType.ONLINE);
      assertThat(meeting.status()).isEqualTo(status);
      assertThat(meeting.place()).isNull();
      assertThat(result.warnings()).singleElement().satisfies(w -> {
        assertThat(w.field()).isEqualTo("location");
        assertThat(w.slug()).isEqualTo("alder");
        assertThat(w.reason()).contains("nobody can attend");
      });
    }

    @Test
    void isNamedToTheListKeeperOnlyWhenTheListsOwnRulesSaidSomethingElse() {
      String said = MONDAY + IN_TOWN + ",'location':'Online','types':['ONL'],";
      String zoom = "'conference_url':'https://zoom.us/j/1'";

      assertThat(Feeds.records(said + zoom).warnings()).isEmpty();
      assertThat(Feeds.records(said.replace("Alder, IL", "Alder, IL 60601, Cook") + zoom)
              .warnings())
          .singleElement()
          .satisfies(w -> assertThat(w.reason()).contains("attendance_option"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "'formatted_address':'Virtual Only, Alder, IL 60601, USA'",
          "'formatted_address':'Zoom'",
          "'address':'Online Meeting','city':'Alder','state':'IL'",
          "'address':'Alder, IL, T5R 2Z9, Canada','location':'Alder Zoom'",
          "'city':'Internet'",
          "'address':'Alder','city':'Alder','location':'Virtual'",
        })
    void isToldAlsoByTheAddress(String address) {
      Meeting meeting = Feeds.one(MONDAY + ",'conference_url':'https://zoom.us/j/1'," + address);

      assertThat(meeting.venue()).isEqualTo(VenueType.ONLINE);
      assertThat(meeting.place()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'location':'Online','formatted_address':'12 Main St, Alder, IL 60601, USA'",
        "'location':'Virtual','address':'Main Street','city':'Alder'",
        "'location':'Zoom','formatted_address':'Zoom, 12 Main St, Alder, IL, USA'",
        "'location':'Zoom','formatted_address':'Calle Mayor 5, Alder, España'",
        "'location':'Online Street Church','formatted_address':'1 Online Street, Alder, IL, USA'",
        "'location':'Virtual Learning Center','address':'12 Main St','city':'Alder'",
        "'location':'Hall','formatted_address':'Telephone, TX 75488, USA, Earth'",
        "'location':'Hall','formatted_address':'Remote, OR 97458, USA, Earth'",
      })
  void aStreetOrAnOrdinaryNameKeepsItsDoor(String place) {
    FeedResult result = Feeds.records(MONDAY + ",'latitude':41.9,'longitude':-87.6," + place);

    assertThat(result.meetings().getFirst().venue()).isEqualTo(VenueType.IN_PERSON);
    assertThat(result.meetings().getFirst().hasExactPoint()).isTrue();
    assertThat(result.warnings()).isEmpty();
  }
}
