package org.handrail.treatment.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.junit.jupiter.api.Test;

class DemoTreatmentTest {

  private final List<Listing> listings = DemoTreatment.listings();

  @Test
  void holdsADozenListingsOfEightProvidersThatSayTheyAreInvented() {
    assertThat(listings).hasSize(12).allMatch(l -> l.description().contains("Invented"));
    assertThat(listings.stream().map(Listing::id)).doesNotHaveDuplicates();
    assertThat(listings.stream().map(l -> l.provider().id()).distinct()).hasSize(8);
  }

  @Test
  void saysOpenPlacesOfTwoListings() {
    assertThat(DemoTreatment.openPlaces()).hasSize(2);
    assertThat(listings)
        .extracting(Listing::id)
        .containsAll(DemoTreatment.openPlaces().keySet());
  }

  @Test
  void hasNoNumberThatCouldReachSomebody() {
    assertThat(listings)
        .flatMap(Listing::phones)
        .extracting(ListingPhone::number)
        .allMatch(number -> number.matches("\\(215\\) 555-01\\d\\d"));
  }
}
