package org.handrail.planner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.handrail.planner.roads.RoadMap;
import org.handrail.planner.roads.RoadTown;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelModels;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TravelBeansTest {

  @TempDir
  private Path data;

  private ApplicationContextRunner server = new ApplicationContextRunner();

  @BeforeEach
  void setUp() {
    server = server
        .withUserConfiguration(TravelBeans.class, Bound.class)
        .withPropertyValues("handrail.data=" + data);
  }

  @Test
  void measureAsTheCrowFliesUnlessThereIsAMap() {
    server.run(context -> assertThat(context.getBean(TravelModels.class).travel(TravelMode.BIKE))
        .isEqualTo(new GreatCircleTravel(TravelMode.BIKE)));
  }

  @Test
  void measureOnTheMapOfTheOperator() throws IOException {
    Path map = RoadTown.writeXml(data.resolve("town.osm"));

    server.withPropertyValues("handrail.planner.roads=" + map).run(context -> {
      assertThat(context.getBean(TravelModels.class)).isInstanceOf(RoadMap.class);
      assertThat(context.getBean(TravelModels.class).travel(TravelMode.BIKE).model())
          .isEqualTo("bike+osm");
    });
    assertThat(data.resolve("roads")).isNotEmptyDirectory();
  }

  @Test
  void refuseToStartWithAMapThatIsNotThereAndNameTheSetting() {
    PlannerSettings planner = new PlannerSettings(data.resolve("none.osm.pbf"));
    PlatformSettings platform = new PlatformSettings(
        data, new PlatformSettings.Database(null, null, null, PlatformSettings.Role.SERVE));

    assertThatThrownBy(() -> new TravelBeans().travelModels(planner, platform))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("handrail.planner.roads")
        .hasMessageContaining("none.osm.pbf");
  }

  @EnableConfigurationProperties({PlannerSettings.class, PlatformSettings.class})
  static final class Bound {}
}
