package org.handrail.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class DemoTownTest {

  private static final List<Map<String, Object>> RECORDS = JsonMapper.shared()
      .readValue(DemoTown.meetingGuideJson(), new TypeReference<List<Map<String, Object>>>() {});

  @Test
  void isTheSameOnEveryRunAndMachine() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(DemoTown.meetingGuideJson());

    // Changing the town on purpose changes this; a town that differs from run to run must not pass.
    assertThat(HexFormat.of().formatHex(digest, 0, 8)).isEqualTo("41648ab5b2a9e2f0");
  }

  @Test
  void holdsSomeHundredMeetingsOfSeveralFellowships() {
    assertThat(RECORDS).hasSizeBetween(300, 400);
    assertThat(values("fellowship"))
        .containsExactlyInAnyOrder(
            "AA", "NA", "Al-Anon", "CA", "OA", "SMART", "Recovery Dharma", "ACA", "GA");
    assertThat(values("attendance_option"))
        .containsExactlyInAnyOrder("in_person", "online", "hybrid", "inactive");
    assertThat(values("day")).contains("0", "1", "2", "3", "4", "5", "6");
  }

  @Test
  void hasEveryDaySomethingEarlyAtNoonAndInTheEvening() {
    for (int day = 0; day < 7; day++) {
      int today = day;
      Set<Integer> hours = RECORDS.stream()
          .filter(record -> Integer.valueOf(today).equals(record.get("day")))
          .map(record -> Integer.valueOf(String.valueOf(record.get("time")).substring(0, 2)))
          .collect(Collectors.toSet());
      assertThat(hours).as("hours of day %d", day).contains(6, 12, 18, 19);
    }
  }

  @Test
  void saysOfEveryRecordThatItIsInvented() {
    assertThat(RECORDS).allSatisfy(record -> {
      assertThat(record.get("notes")).asString().contains("Invented for demonstration");
      assertThat(record.get("entity")).isEqualTo("Handrail demo town (invented)");
    });
  }

  @Test
  void linksOnlyToTheDomainThatIsReservedForExamples() {
    assertThat(RECORDS)
        .extracting(record -> record.get("conference_url"))
        .filteredOn(url -> url != null)
        .hasSizeGreaterThan(40)
        .allSatisfy(url -> assertThat(url).asString().startsWith("https://meet.example.org/"));
    assertThat(RECORDS).noneSatisfy(record -> assertThat(record).containsKey("url"));
  }

  @Test
  void namesEveryMeetingOnce() {
    assertThat(RECORDS).extracting(record -> record.get("slug")).doesNotHaveDuplicates();
  }

  @Test
  void sharesBuildingsWithinAnHoursWalkOfItsMiddle() {
    GeoPoint middle = new GeoPoint(39.9526, -75.1652);
    List<Map<String, Object>> placed =
        RECORDS.stream().filter(record -> record.containsKey("location")).toList();

    assertThat(placed).hasSizeGreaterThan(250);
    assertThat(values("location")).hasSizeBetween(30, 60);
    assertThat(placed).allSatisfy(record -> {
      GeoPoint point = new GeoPoint(number(record, "latitude"), number(record, "longitude"));
      assertThat(middle.distanceM(point)).isLessThan(11_000);
    });
  }

  @Test
  void hasSomeOfWhatIsRare() {
    assertThat(RECORDS).filteredOn(record -> !record.containsKey("day")).hasSize(4);
    assertThat(RECORDS).filteredOn(r -> types(r).contains("TC")).hasSizeBetween(2, 8);
    assertThat(RECORDS).filteredOn(r -> types(r).contains("S")).hasSizeGreaterThan(20);
    assertThat(RECORDS).filteredOn(r -> "yes".equals(r.get("approximate"))).hasSize(4);
    assertThat(RECORDS).filteredOn(r -> "00:30".equals(r.get("end_time"))).hasSize(2);
  }

  private static String types(Map<String, Object> record) {
    return " " + record.get("types") + " ";
  }

  private static double number(Map<String, Object> record, String field) {
    return Double.parseDouble(String.valueOf(record.get(field)));
  }

  private static Set<String> values(String field) {
    return RECORDS.stream()
        .filter(record -> record.containsKey(field))
        .map(record -> String.valueOf(record.get(field)))
        .collect(Collectors.toSet());
  }
}
