/**
 * How long a way takes over the streets of a map that the operator brought: an extract of OpenStreetMap, worked up once
 * and kept on disk, searched by GraphHopper. Plain Java. The only room that knows GraphHopper; whoever wants no map need
 * not load it.
 *
 * <p>In: a file {@code .osm.pbf}, {@code .osm} or {@code .osm.gz}. Out: {@link org.handrail.planner.travel.TravelTimes}.
 * Places that were asked for are forgotten with the plan that asked.
 */
@NullMarked
@NamedInterface("roads")
package org.handrail.planner.roads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
