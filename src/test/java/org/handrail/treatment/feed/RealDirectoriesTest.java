package org.handrail.treatment.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.treatment.Listing;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real directories that stand beside the project, where they do. */
@Tag("slow")
class RealDirectoriesTest {

  private static final Path DATA = Path.of("../shared/data/treatment");

  @ParameterizedTest
  @CsvSource({
    "samhsa-substance-us.csv,            samhsa,        14034, 14027",
    "findtreatment-residential-2025.json, findtreatment, 478,   470",
    "findtreatment-api-sample.js,        findtreatment, 30,    30",
    "hsds3-spec/examples/service_full.json, hsds,       1,     1",
    "hsds3-spec/examples/organization_full.json, hsds,  1,     1",
    "hsds3-spec/examples/service_at_location_full.json, hsds, 1, 1",
  })
  void givesNearlyAllRecords(String file, String format, int records, int listings)
      throws IOException {
    ListingFeedResult result = read(file);

    assertThat(result.format().code()).isEqualTo(format);
    assertThat(result.records()).isEqualTo(records);
    assertThat(result.listings()).hasSize(listings);
    assertThat(result.listings()).extracting(Listing::id).doesNotHaveDuplicates();
    assertThat(result.rejected())
        .hasSize(records - listings)
        .allSatisfy(r -> assertThat(r.reason()).startsWith("is the same service"));
  }

  @Test
  void understandsEveryValueOfFindTreatment() throws IOException {
    assertThat(read("findtreatment-residential-2025.json").warnings())
        .noneSatisfy(w -> assertThat(w.reason()).contains("not understood"));
    assertThat(read("findtreatment-api-sample.js").warnings())
        .noneSatisfy(w -> assertThat(w.reason()).contains("not understood"));
  }

  private static ListingFeedResult read(String file) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real directories beside the project");
    return Directories.read(Files.readAllBytes(DATA.resolve(file)), null);
  }
}
