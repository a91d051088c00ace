package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.site.input.FieldError;
import org.handrail.site.input.FormReader;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.publish.VariedListings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingFormTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final Listing PLAIN = InventedListings.plain(SOURCE, 1).getFirst();

  /** What a browser sends of the form as it is shown, with its own ends of lines. */
  static Map<String, String[]> posted(ListingForm form) {
    Map<String, String[]> sent = new HashMap<>();
    Map<String, String> one = new HashMap<>(Map.of(
        "service", form.service(),
        "place", form.place(),
        "description", form.description(),
        "status", form.status(),
        "point", form.point(),
        "website", form.website(),
        "languages", form.languages(),
        "hours", form.hours(),
        "hours-note", form.hoursNote()));
    one.putAll(Map.of(
        "street", form.address().street(),
        "unit", form.address().unit(),
        "city", form.address().city(),
        "county", form.address().county(),
        "state", form.address().state(),
        "postal-code", form.address().postalCode(),
        "country", form.address().country()));
    for (int i = 0; i < form.phones().size(); i++) {
      ListingForm.Row row = form.phones().get(i);
      one.put("p" + i + ".number", row.number());
      one.put("p" + i + ".extension", row.extension());
      one.put("p" + i + ".kind", row.kind());
      one.put("p" + i + ".description", row.description());
    }
    one.forEach((name, value) -> sent.put(name, new String[] {value.replace("\n", "\r\n")}));
    sent.put("need", form.needs().toArray(String[]::new));
    return sent;
  }

  private static List<Listing> read(Map<String, String[]> sent, List<FieldError> errors) {
    FormReader form = new FormReader(sent, "treatment.own.problem");
    List<Listing> read = new ListingFormReader(ListingForm.of(form), form)
        .read(PLAIN.id(), PLAIN.provider()).stream().toList();
    errors.addAll(form.errors());
    return read;
  }

  private static Listing said(Listing l) {
    return new Listing(
        PLAIN.id(),
        PLAIN.provider(),
        l.service(),
        l.place(),
        l.description(),
        l.status(),
        l.address(),
        l.point(),
        l.phones(),
        l.website(),
        l.needs(),
        l.hours(),
        new Assurance(Assurance.PROVIDER, null));
  }

  @Test
  void theFormAsItIsShownIsTheSameListing() {
    Stream.of(
            VariedListings.of(SOURCE, 500, 3),
            InventedListings.odd(SOURCE),
            InventedListings.scattered(SOURCE, 300, 11))
        .flatMap(List::stream)
        .forEach(listing -> {
          List<FieldError> errors = new ArrayList<>();
          assertThat(read(posted(ListingForm.of(listing)), errors))
              .as(() -> errors + " of " + listing)
              .containsExactly(said(listing));
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          service    | ''          | service
          status     | open        | choice
          point      | 40          | point
          point      | 91, 0       | point
          hours      | mon 8-18    | hours
          languages  | Klingonish  | languages
          need       | care.magic  | need
          p0.kind    | pigeon      | choice
          """)
  void whatCannotBeReadIsToldAtItsFieldAndKept(String field, String value, String problem) {
    Map<String, String[]> sent = posted(ListingForm.of(PLAIN));
    sent.put(field, new String[] {value});
    List<FieldError> errors = new ArrayList<>();

    assertThat(read(sent, errors)).isEmpty();

    assertThat(errors).containsExactly(new FieldError(field, "treatment.own.problem." + problem));
    ListingForm typed = ListingForm.of(new FormReader(sent, "treatment.own.problem"));
    assertThat(typed.toString()).contains(value);
  }

  @Test
  void aRowWithoutANumberIsToldOnlyWhenItSaysSomethingElse() {
    Map<String, String[]> sent = posted(ListingForm.of(PLAIN));
    sent.put("p1.number", new String[] {""});
    sent.put("p1.kind", new String[] {"fax"});
    assertThat(read(sent, new ArrayList<>()).getFirst().phones()).hasSize(1);
    sent.put("p1.description", new String[] {"Front desk"});
    List<FieldError> errors = new ArrayList<>();

    assertThat(read(sent, errors)).isEmpty();

    assertThat(errors).extracting(FieldError::field).containsExactly("p1.number");
  }

  @Test
  void whateverIsSentIsReadOrToldAndNeverCut() {
    Random random = new Random(5);
    List<String> odd = List.of(
        "x".repeat(5_000),
        "\0",
        "<script>",
        "{0}",
        "mon-sun 00:00-24:00\n".repeat(60),
        "-",
        "9".repeat(400),
        "\uD800");
    for (int i = 0; i < 400; i++) {
      Map<String, String[]> sent = posted(ListingForm.of(PLAIN));
      List<String> names = new ArrayList<>(sent.keySet());
      sent.put(
          names.get(random.nextInt(names.size())),
          new String[] {odd.get(random.nextInt(odd.size()))});
      List<FieldError> errors = new ArrayList<>();
      assertThat(read(sent, errors).isEmpty()).isEqualTo(!errors.isEmpty());
    }
  }

  @Test
  void languagesAreWrittenByNameOrCode() {
    Map<String, String[]> sent = posted(ListingForm.of(PLAIN));
    sent.put("languages", new String[] {" Spanish, vi; français ,ase"});

    assertThat(read(sent, new ArrayList<>()).getFirst().needs())
        .extracting(need -> need.name())
        .containsExactly("ase", "es", "fr", "vi");
  }
}
