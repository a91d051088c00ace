package org.handrail.directory.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One record of the list. */
final class DemoRecord {

  private static final String ZONE = "America/New_York";
  private static final String INVENTED = "Invented for demonstration: this meeting does not exist.";
  private static final String[] DAYS = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  private static final int DAY_MIN = 24 * 60;
  private static final int CLOSED_EVERY = 47;

  private static final List<String> REMARKS = List.of(
      "Tea and coffee a quarter of an hour before.",
      "Newcomers are welcome at any time.",
      "Somebody stands at the door to greet you.",
      "We sit in a circle; nobody has to speak.",
      "Please leave bicycles in the yard.",
      "",
      "");

  private DemoRecord() {}

  /** One meeting of a group; every so many the place is closed for now. */
  static Map<String, Object> weekly(Group group, int day, int number) {
    Map<String, Object> fields =
        named(group.name() + " " + group.kind(), DAYS[day] + "-" + clock(group.startMin(), ""));
    fields.put("day", day);
    fields.put("time", clock(group.startMin(), ":"));
    if (group.lengthMin() > 0) {
      fields.put("end_time", clock((group.startMin() + group.lengthMin()) % DAY_MIN, ":"));
    }
    List<String> types = new ArrayList<>(group.codes());
    String way = group.way();
    if (way.equals("in_person") && number % CLOSED_EVERY == CLOSED_EVERY - 1) {
      types.add("TC");
      way = "inactive";
    }
    describe(fields, group.name() + " Group", group.fellowship());
    attend(fields, types, way, group.building());
    fields.put("notes", note(REMARKS.get(number % REMARKS.size())));
    fields.put("updated", updated(number));
    return fields;
  }

  /** What a week does not hold: by appointment, some weeks of the month, across midnight, at no exact place. */
  static List<Map<String, Object>> special(List<Building> buildings) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Building building = buildings.get(i * 11);
      Map<String, Object> fields =
          named(building.neighbourhood() + " by Appointment", "on-request");
      describe(fields, building.neighbourhood() + " Visitors", i % 2 == 0 ? "AA" : "NA");
      attend(fields, List.of("O", "D"), "in_person", building);
      fields.put("notes", note("Somebody comes when you ask."));
      records.add(fields);
    }
    records.add(single("Lantern Supper, first Sunday of the month", 0, 17 * 60, buildings.get(8)));
    records.add(single("Quay Walk, last Saturday of the month", 6, 10 * 60, buildings.get(5)));
    records.add(single("Midnight Lamp", 5, 23 * 60 + 30, buildings.get(7)));
    records.add(single("Midnight Lamp", 6, 23 * 60 + 30, buildings.get(7)));
    for (int day = 1; day <= 4; day++) {
      records.add(withoutExactPlace(day));
    }
    return records;
  }

  private static Map<String, Object> single(String name, int day, int startMin, Building building) {
    Map<String, Object> fields = named(name, DAYS[day] + "-" + clock(startMin, ""));
    fields.put("day", day);
    fields.put("time", clock(startMin, ":"));
    fields.put("end_time", clock((startMin + 60) % DAY_MIN, ":"));
    describe(fields, name, "AA");
    attend(fields, List.of("O", "D"), "in_person", building);
    fields.put("notes", note(""));
    return fields;
  }

  /** Online, and listed under the town as a whole. */
  private static Map<String, Object> withoutExactPlace(int day) {
    Map<String, Object> fields = named("Kitchen Radio Online", DAYS[day] + "-1300");
    fields.put("day", day);
    fields.put("time", "13:00");
    fields.put("end_time", "13:45");
    describe(fields, "Kitchen Radio Group", "NA");
    fields.put("formatted_address", DemoTown.NAME);
    fields.put("latitude", 39.95);
    fields.put("longitude", -75.17);
    fields.put("approximate", "yes");
    fields.put("regions", List.of(DemoTown.NAME));
    join(fields, List.of("O", "D"), "online");
    fields.put("notes", note(""));
    return fields;
  }

  private static Map<String, Object> named(String name, String when) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("slug", slug(name) + "-" + when);
    fields.put("timezone", ZONE);
    return fields;
  }

  private static void describe(Map<String, Object> fields, String group, String fellowship) {
    fields.put("group", group);
    fields.put("fellowship", fellowship);
    fields.put("entity", DemoTown.ENTITY);
  }

  private static void attend(
      Map<String, Object> fields, List<String> types, String way, Building building) {
    List<String> all = new ArrayList<>(types);
    if (way.equals("online")) {
      fields.put("regions", List.of(DemoTown.NAME));
    } else {
      if (building.isStepFree()) {
        all.add("X");
      }
      fields.put("location", building.name());
      fields.put("formatted_address", building.address());
      fields.put("location_notes", building.door());
      fields.put("latitude", building.latDeg());
      fields.put("longitude", building.lonDeg());
      fields.put("approximate", "no");
      fields.put("regions", List.of(DemoTown.NAME, building.neighbourhood()));
    }
    join(fields, all, way);
  }

  private static void join(Map<String, Object> fields, List<String> types, String way) {
    List<String> all = new ArrayList<>(types);
    if (way.equals("online") || way.equals("hybrid")) {
      all.add("ONL");
      fields.put("conference_url", "https://meet.example.org/" + fields.get("slug"));
      fields.put("conference_url_notes", "An example address: it leads nowhere.");
    }
    fields.put("types", all);
    fields.put("attendance_option", way);
  }

  private static String note(String remark) {
    return remark.isEmpty() ? INVENTED : remark + "\n" + INVENTED;
  }

  /** Some time in the year before; a few are old enough to be doubted. */
  private static String updated(int number) {
    int year = number % 19 == 7 ? 2024 : 2026;
    return "%d-%02d-%02d 15:00:00".formatted(year, 1 + number % 10, 1 + number % 28);
  }

  private static String clock(int min, String separator) {
    return String.format(Locale.ROOT, "%02d%s%02d", min / 60, separator, min % 60);
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
