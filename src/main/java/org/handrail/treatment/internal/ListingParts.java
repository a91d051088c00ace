package org.handrail.treatment.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.OpeningHours;
import tools.jackson.databind.json.JsonMapper;

/** Lists within a listing, as the JSON that its row holds. */
final class ListingParts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ListingParts() {}

  private record Phone(
      String number, String extension, String kind, String description, boolean dialable) {}

  private record Span(int day, String opens, String closes) {}

  static String phones(List<ListingPhone> phones) {
    return JSON.writeValueAsString(phones.stream()
        .map(p ->
            new Phone(p.number(), p.extension(), p.kind().code(), p.description(), p.dialable()))
        .toList());
  }

  static List<ListingPhone> phones(String json) {
    return List.of(JSON.readValue(json, Phone[].class)).stream()
        .map(p -> new ListingPhone(
            p.number(),
            p.extension(),
            ListingPhone.Kind.find(p.kind()).orElseThrow(),
            p.description(),
            p.dialable()))
        .toList();
  }

  static String spans(List<OpeningHours.Span> spans) {
    return JSON.writeValueAsString(spans.stream()
        .map(s -> new Span(s.day().getValue(), s.opens().toString(), s.closes().toString()))
        .toList());
  }

  static List<OpeningHours.Span> spans(String json) {
    return List.of(JSON.readValue(json, Span[].class)).stream()
        .map(s -> new OpeningHours.Span(
            DayOfWeek.of(s.day()), LocalTime.parse(s.opens()), LocalTime.parse(s.closes())))
        .toList();
  }
}
