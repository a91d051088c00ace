package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.site.Localizer;
import org.handrail.site.ModuleMessages;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.MemoryOpenPlaces;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesViewTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Listing LISTING =
      InventedListings.listing(new FeedId("elm"), 1, "Elm", null);

  private static @Nullable PlacesView view(Listing listing, Capacity capacity, Duration age) {
    Said said = new Said(capacity, NOW.minus(age));
    return PlacesView.of(new MemoryOpenPlaces(Map.of(listing.id(), said)), listing, NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|3|20|PT2H|3 open places of 20, said 2 hours ago by the place itself.",
        "en|1||PT1M|One open place, said a minute ago by the place itself.",
        "en|0|20|PT0S|No open places of 20, said just now by the place itself.",
        "en|1234|9999|PT23H59M|1,234 open places of 9,999, said 23 hours ago by the place itself.",
        "en|3|20|PT24H|Open places: last said yesterday. Call and ask.",
        "en|3|20|PT48H|Open places: last said 2 days ago. Call and ask.",
        "es|3|20|PT2H|3 plazas libres de 20, según dijo el propio lugar hace 2 horas.",
        "es|1||PT1M|Una plaza libre, según dijo el propio lugar hace un minuto.",
        "es|0||PT0S|Ninguna plaza libre, según dijo el propio lugar ahora mismo.",
        "es|3|20|PT48H|Plazas libres: lo último se dijo hace 2 días. Llame y pregunte."
      })
  void saysHowManyWithTheAgeAndNoNumberThatIsStale(
      String language, int available, @Nullable Integer maximum, Duration age, String sentence) {
    PlacesView view =
        Objects.requireNonNull(view(LISTING, new Capacity(available, maximum, "Ring twice."), age));

    Locale locale = language.equals("en") ? Locale.US : Locale.of("es");
    assertThat(view.sentence(new Localizer(ModuleMessages.source(), locale))).isEqualTo(sentence);
    assertThat(view.note()).isEqualTo(view.isStale() ? "" : "Ring twice.");
  }

  @Test
  void saysNothingAfterSevenDaysAndNothingOfWhatIsNotOffered() {
    Capacity three = new Capacity(3, null, "");
    Listing closed =
        InventedListings.with(LISTING, ListingStatus.TEMPORARILY_CLOSED, new TreeSet<>());

    assertThat(view(LISTING, three, Duration.ofDays(7).minusMillis(1))).isNotNull();
    assertThat(view(LISTING, three, Duration.ofDays(7))).isNull();
    assertThat(view(closed, three, Duration.ZERO)).isNull();
    assertThat(PlacesView.of(new MemoryOpenPlaces(Map.of()), LISTING, NOW)).isNull();
  }
}
