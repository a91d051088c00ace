package org.handrail.directory.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.atlas.Outlines;
import org.handrail.shared.GeoBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MapGroundTest {

  private static final Outlines EARTH = Outlines.load();
  private static final GeoBox PHILADELPHIA = new GeoBox(39.9, -75.2, 40.0, -75.1);

  private final MapGround ground =
      new MapGround(new StaticListableBeanFactory(java.util.Map.of("earth", EARTH))
          .getBeanProvider(Outlines.class));

  @Test
  void roundsAMapToACoarseBoxThatHoldsIt() {
    assertThat(MapGround.area(PHILADELPHIA)).isEqualTo(new GeoBox(39.75, -75.25, 40, -75));
    assertThat(MapGround.area(new GeoBox(39.1, -76.2, 40.3, -74)))
        .isEqualTo(new GeoBox(36, -80, 44, -72));
    assertThat(MapGround.area(new GeoBox(-90, -180, -85, 180)))
        .isEqualTo(new GeoBox(-90, -180, 0, 180));
  }

  @Test
  void keepsOneAreaForMapsThatAreNearEachOther() {
    GeoBox moved = new GeoBox(39.89, -75.21, 39.99, -75.11);

    assertThat(ground.around(moved)).isSameAs(ground.around(PHILADELPHIA));
    assertThat(ground.around(moved).within(moved)).isEqualTo(EARTH.within(moved));
  }

  @Test
  void forgetsTheAreaThatWasNotAskedForLongest() {
    Outlines first = ground.around(PHILADELPHIA);

    for (int i = 0; i < MapGround.MOST; i++) {
      ground.around(new GeoBox(i * 0.25 + 0.1, 10, i * 0.25 + 0.2, 10.1));
    }

    assertThat(ground.around(PHILADELPHIA)).isNotSameAs(first);
  }

  @Test
  void takesTheWholeEarthAcrossTheDateLine() {
    assertThat(ground.around(new GeoBox(-20, 176, -15, -178))).isSameAs(EARTH);
  }
}
