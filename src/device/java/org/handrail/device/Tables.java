package org.handrail.device;

import java.util.Collection;
import java.util.Map;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/** The resource files that compiled rooms read; they travel inside the compiled file. */
public final class Tables implements ResourcesPolicy {

  private static final Map<String, String> READ_BY = Map.of(
      "org.handrail.ical.ZoneNames", "org/handrail/ical/windows-zones.tsv",
      "java.time.zone.JodaRulesProvider", "org/handrail/device/tzdb.dat");

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    return READ_BY.entrySet().stream()
        .filter(table -> classes.contains(table.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toArray(String[]::new);
  }
}
