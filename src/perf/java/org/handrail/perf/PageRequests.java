package org.handrail.perf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.shared.GeoPoint;

/** What people ask of the pages: the first page, what is on near 2,000 different places, and the plan of a usual week. */
final class PageRequests {

  static final byte[] PRIVACY = HttpConnection.get("/privacy");
  static final byte[] FIRST = HttpConnection.get("/");
  private static final int PLACES = 2_000;

  private final List<GeoPoint> places;

  /** Places near the meetings' doors. */
  PageRequests(List<Meeting> meetings) {
    Random random = new Random(3);
    places = Stream.generate(() -> WorldOfMeetings.somewhere(meetings, random).rounded())
        .limit(PLACES)
        .toList();
  }

  /** The same request for an answer that is compressed. */
  static byte[] zipped(byte[] request) {
    String text = new String(request, StandardCharsets.US_ASCII);
    return text.replaceFirst("\r\n", "\r\nAccept-Encoding: gzip\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  List<byte[]> near() {
    return places.stream()
        .map(place -> HttpConnection.get("/?near=" + written(place)))
        .toList();
  }

  /** Office hours, a course on two evenings, and five meetings wanted, in the week after this one. */
  List<byte[]> plans(LocalDate today) {
    return places.stream().limit(200).map(place -> plan(place, today)).toList();
  }

  private static byte[] plan(GeoPoint place, LocalDate today) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("near", written(place));
    fields.put("from", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString());
    fields.put("meetings", "5");
    for (int day = 1; day <= 5; day++) {
      fields.put("hours-" + day + "-1-from", "09:00");
      fields.put("hours-" + day + "-1-until", "17:00");
    }
    for (int day : List.of(2, 4)) {
      fields.put("hours-" + day + "-2-from", "19:00");
      fields.put("hours-" + day + "-2-until", "20:30");
    }
    String body = fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return HttpConnection.form("/plan", body);
  }

  /** The three in turn. */
  List<byte[]> mixed(LocalDate today) {
    List<byte[]> near = near();
    List<byte[]> plans = plans(today);
    List<byte[]> all = new ArrayList<>();
    IntStream.range(0, PLACES).forEach(i -> {
      all.add(FIRST);
      all.add(near.get(i));
      all.add(plans.get(i % plans.size()));
    });
    return all;
  }

  private static String written(GeoPoint point) {
    return String.format(Locale.ROOT, "%.4f,%.4f", point.latDeg(), point.lonDeg());
  }
}
