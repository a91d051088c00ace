package org.handrail.planner.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator may set of the planner.
 *
 * @param roads an extract of OpenStreetMap ({@code .osm.pbf}), or null: ways are then measured by the default model
 */
@ConfigurationProperties("handrail.planner")
record PlannerSettings(@Nullable Path roads) {}
