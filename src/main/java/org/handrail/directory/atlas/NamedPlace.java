package org.handrail.directory.atlas;

import org.handrail.shared.GeoPoint;

/**
 * A place that has a name.
 *
 * @param label the name as people write it, with what it lies in
 * @param countryCode ISO 3166
 * @param point where it is
 */
public record NamedPlace(String label, String countryCode, GeoPoint point) {}
