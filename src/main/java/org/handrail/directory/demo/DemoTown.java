package org.handrail.directory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * The meetings of an invented town as a Meeting Guide list. Every place, street, group and person-like name is made up,
 * and every record's notes say so; links lead to a domain that is reserved for examples. The bytes are the same on every
 * run.
 *
 * <p>Beside the fields of the Meeting Guide each record names its fellowship in {@code fellowship}.
 */
public final class DemoTown {

  /** Who lists these meetings, so that every page can show that they are not real. */
  public static final String ENTITY = "Handrail demo town (invented)";

  /** The town. */
  static final String NAME = "Alderbrook";

  private static final long SEED = 12;

  private DemoTown() {}

  /** A JSON array of more than 300 records, UTF-8. */
  public static byte[] meetingGuideJson() {
    Random random = new Random(SEED);
    List<Building> buildings = Building.all(random);
    List<Map<String, Object>> records = new ArrayList<>();
    for (Group group : Group.all(buildings, random)) {
      for (int day : group.days()) {
        records.add(DemoRecord.weekly(group, day, records.size()));
      }
    }
    records.addAll(DemoRecord.special(buildings));
    return JsonMapper.shared().writeValueAsBytes(records);
  }
}
