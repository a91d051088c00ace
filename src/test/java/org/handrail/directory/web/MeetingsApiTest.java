package org.handrail.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.Directory;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.SearchResult;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.handrail.site.problem.InvalidParameter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class MeetingsApiTest {

  private final Asked asked = new Asked();
  private final MeetingsApi api = new MeetingsApi(
      asked,
      new NamedPlaces(Gazetteer::load, () -> null, name -> Optional.empty()),
      Clock.systemUTC());

  /** Remembers the question and finds nothing. */
  private static final class Asked implements Directory {

    private final List<MeetingQuery> queries = new ArrayList<>();

    @Override
    public SearchResult find(MeetingQuery query) {
      queries.add(query);
      return new SearchResult(0, List.of());
    }

    @Override
    public Optional<Meeting> findMeeting(MeetingId id) {
      return Optional.empty();
    }

    @Override
    public List<FeedStatus> listFeeds() {
      return List.of();
    }

    @Override
    public DirectorySummary summary() {
      return new DirectorySummary(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null);
    }
  }

  private MeetingQuery query(String parameters) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/meetings");
    for (String pair : parameters.split("&")) {
      String[] part = pair.split("=", 2);
      if (part.length == 2) {
        request.addParameter(part[0], part[1]);
      }
    }
    api.search(request);
    return asked.queries.getLast();
  }

  @Nested
  class Understands {

    @Test
    void everyParameter() {
      MeetingQuery query = query("near=39.95,-75.17&within=5km&day=tue&day=WEDNESDAY&from=17:00"
          + "&to=22:00&format=O&venue=online&venue=hybrid&fellowship=AA&language=es&words=old mill"
          + "&order=soonest&limit=7&offset=14");

      assertThat(query)
          .isEqualTo(MeetingQuery.ALL
              .with()
              .near(new GeoPoint(39.95, -75.17))
              .withinM(5000)
              .days(Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY))
              .from(LocalTime.of(17, 0))
              .to(LocalTime.of(22, 0))
              .formats(Set.of("O"))
              .venues(Set.of(VenueType.ONLINE, VenueType.HYBRID))
              .fellowships(Set.of("AA"))
              .languages(Set.of("es"))
              .words("old mill")
              .order(MeetingQuery.Order.SOONEST)
              .limit(7)
              .offset(14)
              .build());
    }

    @Test
    void aMomentAsTheHourFromThenOn() {
      MeetingQuery.Window window = query("at=2026-11-30T18:00:00-05:00").window();

      assertThat(window)
          .isEqualTo(new MeetingQuery.Window(
              Instant.parse("2026-11-30T23:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
    }

    @Test
    void thatAPlaceWantsTheNearestAndWordsTheBestMatch() {
      assertThat(query("near=0,0").order()).isEqualTo(MeetingQuery.Order.DISTANCE);
      assertThat(query("words=mill").order()).isEqualTo(MeetingQuery.Order.RELEVANCE);
      assertThat(query("").order()).isEqualTo(MeetingQuery.Order.WEEK);
    }

    @ParameterizedTest
    @CsvSource({"800m,800", "5km,5000", "2.5km,2500", "1mi,1609.344"})
    void distancesWithTheirUnit(String text, double metres) {
      assertThat(query("near=0,0&within=" + text).withinM()).isEqualTo(metres);
    }

    @Test
    void theEndsOfTheEarth() {
      assertThat(query("near=-90,180").near()).isEqualTo(new GeoPoint(-90, 180));
      assertThat(query("near=90,-180").near()).isEqualTo(new GeoPoint(90, -180));
      assertThat(query("near=19107").near())
          .satisfies(
              point -> assertThat(point.distanceM(new GeoPoint(39.95, -75.16))).isLessThan(3_000));
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "near=95,0|near",
          "near=NaN,0|near",
          "near=1e1,0|near",
          "near=39.95|near",
          "near=39.95,-75.17,3|near",
          "near=0,180.1|near",
          "near=0,-181|near",
          "near=x,y|near",
          "near=0,0&within=-5km|within",
          "near=0,0&within=0km|within",
          "near=0,0&within=5|within",
          "near=0,0&within=9999999km|within",
          "within=5km|within",
          "day=someday|day",
          "day=2|day",
          "from=25:00|from",
          "from=7pm|from",
          "to=24:01|to",
          "at=now|at",
          "at=2026-11-30T18:00:00|at",
          "venue=moon|venue",
          "order=best|order",
          "order=distance|order",
          "limit=0|limit",
          "limit=-1|limit",
          "limit=1001|limit",
          "limit=ten|limit",
          "limit=99999999999|limit",
          "offset=-1|offset",
          "colour=blue|query"
        })
    void whatItCannotReadAndNamesTheField(String parameters, String field) {
      assertThatThrownBy(() -> query(parameters))
          .isInstanceOfSatisfying(InvalidParameter.class, refused -> {
            assertThat(refused.code().status()).isEqualTo(400);
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.sentence()).isNotBlank();
          });
      assertThat(asked.queries).isEmpty();
    }

    @Test
    void aTextLongerThanAnyName() {
      assertThatThrownBy(() -> query("words=" + "x".repeat(201)))
          .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void moreValuesThanAnybodyMeans() {
      assertThatThrownBy(() -> query("format=O&".repeat(51))).isInstanceOf(InvalidParameter.class);
    }
  }

  @Test
  void answersTheSameDocumentAsTheCommandLine() {
    MockMvcTester client =
        MockMvcTester.create(MockMvcBuilders.standaloneSetup(api).build());

    assertThat(client.get().uri("/api/meetings"))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("application/json")
        .bodyJson()
        .isLenientlyEqualTo("{\"count\":0,\"meetings\":[]}");
  }
}
