package org.handrail.atlas;

import java.util.Arrays;
import java.util.List;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/**
 * The gazetteer's columns, as they were read; the number of a place is its row.
 *
 * @see GazetteerReader
 */
final class PlaceTable {

  /** A region inside a country; {@code shortForm} and {@code name} may be empty. */
  record Region(String countryCode, String shortForm, String name, String folded) {}

  static final double FIXED = 10_000;

  final List<Region> regions;
  final SortedNames names;
  final int[] lat;
  final int[] lon;
  final short[] region;
  /** 10 log2 of the number of inhabitants + 1. */
  final byte[] size;

  final SortedNames aliases;
  final int[] aliasPlace;
  final ZipCodes zips;

  PlaceTable(GazetteerReader reader) {
    regions = reader.regions();
    names = reader.names();
    lat = reader.ints(names.size());
    lon = reader.ints(names.size());
    region = reader.shorts(names.size());
    size = reader.bytes(names.size());
    aliases = reader.names();
    aliasPlace = reader.ints(aliases.size());
    zips = reader.zips();
  }

  Region region(int place) {
    return regions.get(region[place]);
  }

  int size(int place) {
    return size[place] & 0xff;
  }

  GeoPoint point(int place) {
    return point(lat[place], lon[place]);
  }

  static GeoPoint point(int latFixed, int lonFixed) {
    return new GeoPoint(latFixed / FIXED, lonFixed / FIXED);
  }

  /** A quick distance in kilometres, right to some percent, which is enough to rank by. */
  double roughKm(int place, GeoPoint from) {
    double latDeg = lat[place] / FIXED;
    double lonApart = Math.abs(lon[place] / FIXED - from.lonDeg());
    double x = Math.min(lonApart, 360 - lonApart) * Math.cos(Math.toRadians(latDeg));
    return Math.hypot(x, latDeg - from.latDeg()) * 111.2;
  }

  boolean isIn(int place, GeoBox box) {
    double latDeg = lat[place] / FIXED;
    return latDeg >= box.southDeg() && latDeg <= box.northDeg() && box.contains(point(place));
  }

  /** US postal codes, ascending. */
  static final class ZipCodes {
    private final int[] codes;
    private final int[] lat;
    private final int[] lon;
    private final int[] place;

    ZipCodes(int[] codes, int[] lat, int[] lon, int[] place) {
      this.codes = codes;
      this.lat = lat;
      this.lon = lon;
      this.place = place;
    }

    /** The row of a code; negative when there is no such code. */
    int find(int code) {
      return Arrays.binarySearch(codes, code);
    }

    GeoPoint point(int row) {
      return PlaceTable.point(lat[row], lon[row]);
    }

    /** The town whose name goes with the code. */
    int place(int row) {
      return place[row];
    }
  }
}
