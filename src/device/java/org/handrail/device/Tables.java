package org.handrail.device;

import java.util.Collection;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/** The resource files that compiled rooms read; they travel inside the compiled file. */
public final class Tables implements ResourcesPolicy {

  private static final String ZONE_NAMES = "org.handrail.planner.calendar.ZoneNames";

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    return classes.contains(ZONE_NAMES)
        ? new String[] {"org/handrail/planner/calendar/windows-zones.tsv"}
        : new String[0];
  }
}
