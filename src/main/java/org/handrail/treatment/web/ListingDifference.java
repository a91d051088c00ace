package org.handrail.treatment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.treatment.Listing;
import org.handrail.treatment.NeedKind;
import org.jspecify.annotations.Nullable;

/**
 * What one listing says otherwise than another, in a field.
 *
 * @param field the end of its label's key {@code treatment.own.*}; {@code needs} holds codes of needs, {@code status} its code
 * @param added what only the one says
 * @param removed what only the other says
 */
public record ListingDifference(String field, List<String> added, List<String> removed) {

  public ListingDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Where they differ. */
  static List<ListingDifference> between(Listing now, @Nullable Listing before) {
    Map<String, List<String>> fields = fields(now);
    Map<String, List<String>> others = before == null ? Map.of() : fields(before);
    List<ListingDifference> differences = new ArrayList<>();
    fields.forEach((field, said) -> {
      List<String> other = others.getOrDefault(field, List.of());
      List<String> added = said.stream().filter(text -> !other.contains(text)).toList();
      List<String> removed = other.stream().filter(text -> !said.contains(text)).toList();
      if (!added.isEmpty() || !removed.isEmpty()) {
        differences.add(new ListingDifference(field, added, removed));
      } else if (!said.equals(other)) { // the same in another order
        differences.add(new ListingDifference(field, said, other));
      }
    });
    return differences;
  }

  private static Map<String, List<String>> fields(Listing listing) {
    ListingForm form = ListingForm.of(listing);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("service", texts(form.service()));
    fields.put("place", texts(form.place()));
    fields.put("description", texts(form.description()));
    fields.put("status", List.of(listing.status().name()));
    fields.put("address", texts(form.address().line()));
    fields.put("county", texts(form.address().county()));
    fields.put("country", texts(form.address().country()));
    fields.put("point", texts(form.point()));
    fields.put(
        "phones",
        form.phones().stream()
            .filter(row -> !row.isEmpty())
            .map(row -> String.join(
                    " ", row.number(), row.extension(), "(" + row.kind() + ")", row.description())
                .replaceAll(" +", " ")
                .strip())
            .toList());
    fields.put("website", texts(form.website()));
    fields.put(
        "needs",
        listing.needs().stream()
            .filter(need -> need.kind() != NeedKind.LANGUAGE)
            .map(need -> need.code())
            .toList());
    fields.put("languages", texts(form.languages().split(", ", -1)));
    fields.put("hours", texts(form.hours().split("\n", -1)));
    fields.put("hours-note", texts(form.hoursNote()));
    return fields;
  }

  private static List<String> texts(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).toList();
  }
}
