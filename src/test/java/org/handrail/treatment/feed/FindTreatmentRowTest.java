package org.handrail.treatment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingPhone.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindTreatmentRowTest {

  private static final String ALDER = """
      {'_irow': 1, 'name1': 'Alder House  ', 'name2': 'North &amp; South', 'street1': '1 Alder Street ',
       'street2': null, 'city': 'Albany ', 'state': 'NY', 'zip': '12207', 'phone': '518-555-0143 ',
       'intake1': '518-555-0144 x12', 'hotline1': null, 'website': 'http://alder.example.org',
       'latitude': '42.65', 'longitude': '-73.75', 'miles': 0.2, 'typeFacility': 'SA',
       'services': [
        {'f1': 'Service Settings ', 'f2': 'SET', 'f3': 'Outpatient; Residential '},
        {'f1': 'Payment', 'f2': 'PAY', 'f3': 'Medicaid; Cash or self-payment'},
        {'f1': 'Groups', 'f2': 'SG', 'f3': 'Veterans; Made up'},
        {'f1': 'Age', 'f2': 'AGE', 'f3': 'Adults; Young adults'},
        {'f1': 'Gender', 'f2': 'GN', 'f3': 'Female; Male'}]}""";

  @Test
  void readsEveryField() {
    ListingFeedResult result = Directories.json("[" + ALDER + "]");
    Listing listing = Directories.only(result);

    assertThat(result.format()).isEqualTo(ListingFormat.FINDTREATMENT);
    assertThat(listing.provider().name()).isEqualTo("Alder House");
    assertThat(listing.place()).isEqualTo("North & South");
    assertThat(listing.address().line()).isEqualTo("1 Alder Street, Albany, NY 12207");
    assertThat(listing.point()).isEqualTo(new GeoPoint(42.65, -73.75));
    assertThat(listing.website()).isEqualTo("http://alder.example.org");
    assertThat(listing.phones())
        .extracting(ListingPhone::number, ListingPhone::extension, ListingPhone::kind)
        .containsExactly(
            tuple("518-555-0143", "", Kind.VOICE), tuple("518-555-0144", "12", Kind.INTAKE));
    assertThat(Directories.codes(listing))
        .containsExactly(
            "care.outpatient",
            "care.residential",
            "payment.medicaid",
            "payment.self-pay",
            "group.veterans");
    assertThat(Directories.reasons(result.warnings()))
        .containsExactly(
            "f3 of SG: a value that is not understood: what it means cannot be searched"
                + " for: Made up (once)");
  }

  @Test
  void readsAPageAndSaysThatThereAreMore() {
    ListingFeedResult result =
        Directories.json("{'page':1,'totalPages':7,'recordCount':200,'rows':[" + ALDER + "]}");

    assertThat(result.listings()).hasSize(1);
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.reason()).contains("one page of"));
  }

  @Test
  void readsAScriptAsFarAsItsFirstValue() {
    ListingFeedResult result = Directories.read("""
        export const places = {
          page: 1,
          rows: [ // the first page
            { name1: "Alder House", zip: '12207', city: "Albany", services: [
              { f1: "Care", f2: "SET", f3: "Outpatient" }, ] },
          ],
        };
        export const planets = ["mercury"];
        """);

    assertThat(Directories.codes(Directories.only(result))).containsExactly("care.outpatient");
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.reason()).contains("script"));
  }

  @Test
  void readsTheFlatShapeAndTellsPlacesWithoutStreetApart() {
    String row = "{'name':'Elm','city':'Albany','state':'NY','zip':'12207','phone':'518-555-0143',"
        + "'latitude':'%s','longitude':'-73.75','all_services':'%s','beds':%d}";
    ListingFeedResult result = Directories.json("["
        + row.formatted("42.65", "Residential detoxification; Male; Young Adults", 3)
        + "," + row.formatted("42.66", "Nicotine replacement; Female; Spanish", 4) + "]");

    assertThat(result.listings()).extracting(Listing::name).containsExactly("Elm", "Elm");
    assertThat(Directories.codes(result.listings().getFirst()))
        .containsExactly("care.detox", "group.men");
    assertThat(Directories.codes(result.listings().getLast()))
        .containsExactly("medication.nicotine", "language.es", "group.women");
    assertThat(result.unread()).containsExactly(new UnreadField("beds", 2));
  }

  @Test
  void tellsTwoServicesOfOneAddressApart() {
    ListingFeedResult result =
        Directories.json("[" + ALDER + "," + ALDER.replace("'SA'", "'MH'") + "]");

    assertThat(result.listings())
        .extracting(Listing::service)
        .containsExactly("Substance use treatment", "Mental health treatment");
    assertThat(result.listings())
        .extracting(l -> l.provider().id())
        .containsOnly(result.listings().getFirst().provider().id());
  }

  @Test
  void refusesSingleRecordsAndReadsOn() {
    ListingFeedResult result = Directories.json(
        "[" + ALDER + ", 7, {'name1':' '}, {'name1':'Birch','services':'Outpatient'}]");

    assertThat(result.listings()).hasSize(1);
    assertThat(result.rejected())
        .extracting(ListingIssue::index, ListingIssue::name, ListingIssue::field)
        .containsExactly(tuple(1, "", ""), tuple(2, "", "name1"), tuple(3, "Birch", "services"));
  }

  @ParameterizedTest
  @CsvSource({
    "518-555-0143, true",
    "(518) 555-0143, true",
    "+1 518 555 0143, true",
    "1-800-662-HELP, true",
    "988, true",
    "+44 20 7946 0018, true",
    "555-0143, false",
    "118-555-0143, false",
    "call us, false",
    "518-555-01433, false",
  })
  void warnsOfANumberThatNoTelephoneCanDial(String number, boolean dialable) {
    ListingFeedResult result = Directories.json(
        "[{'name1':'Alder','city':'Albany','state':'NY','zip':'1','phone':'" + number + "'}]");

    assertThat(Directories.only(result).phones())
        .extracting(ListingPhone::number, ListingPhone::dialable)
        .containsExactly(tuple(number, dialable));
    assertThat(result.warnings().stream().anyMatch(w -> w.field().equals("phone")))
        .isEqualTo(!dialable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "http://localhost/", "ftp://a.example.org"})
  void dropsAWebsiteThatLeadsNowhere(String website) {
    ListingFeedResult result =
        Directories.json("[{'name1':'Alder','city':'Albany','website':'" + website + "'}]");

    assertThat(Directories.only(result).website()).isEmpty();
    assertThat(result.warnings()).anySatisfy(w -> assertThat(w.field()).isEqualTo("website"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                                     | the directory is empty",
        "<!doctype html>                          | web page",
        "[{\"name1\":                             | not valid JSON (line 1",
        "{\"rows\":[]} more                       | JSON",
        "{\"rows\":[],\"rows\":[]}                | twice",
        "{\"planets\":[]}                         | holds no directory of treatment",
        "export const x = {rows: [{name1: go()}]} | not valid JSON",
        "export const x = build([1]);             | neither JSON nor",
      })
  void refusesWholeWhatIsNoDirectory(String text, String reason) {
    assertThatThrownBy(() -> Directories.read(text))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining(reason);
  }
}
