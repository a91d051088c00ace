package org.handrail.treatment.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.atlas.ZoneMap;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.publish.HsdsCatalogue;
import org.handrail.treatment.publish.HsdsTables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps the directory in the words of HSDS for as long as it stays the same. */
@Component
class HsdsSnapshot {

  private final TreatmentDirectory treatment;
  private final Function<GeoPoint, Optional<ZoneId>> zones;
  private final Function<String, String> english;
  private final OpenPlaces places;
  private final Clock clock;
  private final AtomicReference<@Nullable Made> made = new AtomicReference<>();

  HsdsSnapshot(
      TreatmentDirectory treatment,
      OpenPlaces places,
      ObjectProvider<ZoneMap> zones,
      MessageSource messages,
      Clock clock) {
    this.treatment = treatment;
    this.places = places;
    this.clock = clock;
    this.zones = point -> zones.getObject().zoneAt(point);
    english = key -> messages.getMessage(key, null, Locale.ENGLISH);
  }

  /** What was made, and of what. */
  private static final class Made {
    private final List<Listing> listings;
    private final List<TreatmentSource> sources;
    private final Map<ListingId, Said> open;
    private final HsdsCatalogue catalogue;
    private @Nullable String tablesHash;

    /**
     * @param open what was fresh then, with which the catalogue was made
     */
    Made(
        List<Listing> listings,
        List<TreatmentSource> sources,
        Map<ListingId, Said> open,
        HsdsCatalogue catalogue) {
      this.listings = listings;
      this.sources = sources;
      this.open = open;
      this.catalogue = catalogue;
    }

    /** They are the same lists as long as nothing changes. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(List<Listing> current, List<TreatmentSource> currentSources) {
      return listings == current && sources == currentSources;
    }

    synchronized String tablesHash() {
      String hash = tablesHash;
      if (hash == null) {
        hash = hash(new HsdsTables(catalogue));
        tablesHash = hash;
      }
      return hash;
    }
  }

  HsdsCatalogue catalogue() {
    return current().catalogue;
  }

  /** The package, with what tells whether it is another one. */
  record TablePackage(HsdsTables tables, String hash) {}

  TablePackage tables() {
    Made now = current();
    return new TablePackage(new HsdsTables(now.catalogue), now.tablesHash());
  }

  private Made current() {
    List<Listing> listings = treatment.listListings();
    List<TreatmentSource> sources = treatment.listSources();
    Map<ListingId, Said> open = open();
    Made old = made.get();
    HsdsCatalogue rest;
    if (old == null || !old.isOf(listings, sources)) {
      rest = new HsdsCatalogue(listings, sources, zones, english);
    } else if (old.open.equals(open)) {
      return old;
    } else {
      rest = old.catalogue; // what is said or gets old is a matter of every hour
    }
    Made fresh = new Made(listings, sources, open, rest.withOpen(open));
    made.set(fresh);
    return fresh;
  }

  /** What counts at this moment. */
  private Map<ListingId, Said> open() {
    Instant now = clock.instant();
    return places.listAll().entrySet().stream()
        .filter(entry -> !entry.getValue().isStale(now))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String hash(HsdsTables tables) {
    try (DigestOutputStream out = new DigestOutputStream(
        OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      tables.write(out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
