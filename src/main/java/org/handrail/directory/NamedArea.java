package org.handrail.directory;

import org.handrail.shared.GeoPoint;

/**
 * A part of the world that a meeting list names: a town, a quarter, a county.
 *
 * @param name as the list writes it
 * @param middle of its meetings
 */
public record NamedArea(String name, GeoPoint middle) {}
