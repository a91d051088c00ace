package org.handrail.planner.roads;

import com.graphhopper.GraphHopper;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelModels;
import org.handrail.planner.travel.TravelTimes;

/**
 * The roads of one extract of OpenStreetMap, open for questions from any number of threads. They lie in mapped files
 * outside the heap; closing ends every {@link TravelTimes} that came from here.
 */
public final class RoadMap implements TravelModels, AutoCloseable {

  private final GraphHopper hopper;
  private final Map<RoadProfile, RoadNet> nets = new EnumMap<>(RoadProfile.class);

  private RoadMap(GraphHopper hopper) {
    this.hopper = hopper;
    for (RoadProfile profile : RoadProfile.values()) {
      nets.put(profile, new RoadNet(hopper, profile));
    }
  }

  /**
   * Opens the roads of a file. The first time they are worked up, which takes seconds for a town and minutes for a
   * country; later they are only read.
   *
   * @param extract {@code .osm.pbf}, {@code .osm} or {@code .osm.gz}
   * @param folder where worked-up roads are kept, one folder within for each extract; made when missing
   * @param told hears one line when roads have been worked up
   * @throws UnreadableRoads when the file is missing or is not such a file, or the folder cannot be written
   */
  public static RoadMap open(Path extract, Path folder, Consumer<String> told) {
    return new RoadMap(new RoadStore(extract, folder).open(told));
  }

  /** How long ways take for one plan; not to be shared between threads. Public transport has the default model. */
  @Override
  public TravelTimes travel(TravelMode mode) {
    return RoadProfile.find(mode)
        .<TravelTimes>map(profile -> travel(mode, profile))
        .orElseGet(() -> new GreatCircleTravel(mode));
  }

  private RoadTravel travel(TravelMode mode, RoadProfile profile) {
    RoadNet net = nets.get(profile);
    if (net == null) {
      throw new IllegalStateException("no roads for " + mode);
    }
    return new RoadTravel(mode, net, profile.topKmPerHour());
  }

  @Override
  public void close() {
    hopper.close();
  }
}
