package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanSite.fields;
import static org.handrail.planner.web.PlanSite.picks;

import org.handrail.planner.travel.TravelModels;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.handrail.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A server whose operator gave it a map of the roads: there, one way takes 44 minutes and no way less. */
@Tag("slow")
class PlanTravelTest {

  private static final int WAY_MIN = 44;

  private static PlanSite site;

  /** Without an annotation that a scan would find: the other tests have no roads. */
  @Import(TestSite.class)
  static class ServerWithRoads {

    @Bean
    @Primary
    TravelModels roads() {
      return mode -> new TravelTimes() {
        @Override
        public int minutes(GeoPoint from, GeoPoint to) {
          return from.equals(to) ? 0 : WAY_MIN;
        }

        @Override
        public String model() {
          return mode.code() + "+osm";
        }
      };
    }
  }

  @BeforeAll
  static void serve() {
    site = new PlanSite(ServerWithRoads.class);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void reckonsThePagesWaysOnTheRoads() {
    String within = site.post(
            "/plan", fields("venue", "in-person", "travel", "bike", "max_travel", "45"))
        .body();
    String beyond = site.post(
            "/plan", fields("venue", "in-person", "travel", "bike", "max_travel", "30"))
        .body();

    assertThat(picks(within)).hasSize(5);
    assertThat(within).contains("44 min by bicycle", "on a map of the roads");
    assertThat(picks(beyond)).isEmpty();
  }

  @Test
  void reckonsTheApisWaysOnTheRoads() {
    String document = site.postJson("/api/plan", """
            {"near":"39.9526,-75.1652","zone":"America/New_York","from":"2026-11-30","meetings":1,
            "venue":"in-person","travel":"drive"}""").body();

    assertThat(document).contains("\"travel_model\":\"drive+osm\"", "\"travel_min_before\":44");
  }
}
