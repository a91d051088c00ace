package org.handrail.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FilterOptions;
import org.junit.jupiter.api.Test;

class FilterMenusTest {

  private final FilterMenus menus = new FilterMenus();

  @Test
  void areMadeOnceForEachLanguageAndStateOfTheDirectory() {
    DirectorySummary town = summary("O", "W");
    DirectorySummary none = summary();

    FilterOptions english = menus.of(town, Locale.US);

    assertThat(english).isEqualTo(FilterOptions.of(town, Locale.US));
    assertThat(menus.of(town, Locale.UK)).isSameAs(english);
    assertThat(menus.of(town, Locale.of("es"))).isEqualTo(FilterOptions.of(town, Locale.of("es")));
    assertThat(menus.of(none, Locale.US)).isEqualTo(FilterOptions.of(none, Locale.US));
  }

  private static DirectorySummary summary(String... formats) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    List.of(formats).forEach(format -> counts.put(format, 1));
    return new DirectorySummary(formats.length, counts, new TreeMap<>(), new TreeMap<>(), null);
  }
}
