package org.handrail.treatment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingPhone.Kind;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.OpeningHours.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsdsJsonTest {

  private static final String SERVICE_ID = "11111111-2222-4333-8444-000000000001";
  private static final String PAIR_ID = "11111111-2222-4333-8444-000000000002";
  private static final String PROVIDER_ID = "11111111-2222-4333-8444-000000000003";

  private static final String ORGANIZATION = "{'id':'" + PROVIDER_ID + "','name':'Alder House',"
      + "'description':'Helps.','website':'https://alder.example.org','email':'a@example.org',"
      + "'phones':[{'id':'x','number':'518-555-0100'}],'tax_id':'12'}";
  private static final String LOCATION = """
      {'id':'l','location_type':'physical','name':'The old mill','latitude':42.65,'longitude':-73.75,
       'addresses':[{'address_1':'PO Box 3','city':'Troy','state_province':'NY','postal_code':'12180',
         'country':'US','address_type':'postal'},
        {'address_1':'1 Mill Lane','city':'Albany','state_province':'NY','postal_code':'12207',
         'country':'US','address_type':'physical'}],
       'languages':[{'name':'Spanish','code':'es'}]}""";
  private static final String FIELDS = "'id':'" + SERVICE_ID + """
      ','name':'Detox','status':'active','description':'Safe withdrawal.','assured_date':'2026-10-01',
       'languages':[{'name':'Russian'}],
       'attributes':[{'taxonomy_term':{'code':'care.detox','name':'Detox'}},
         {'taxonomy_term':{'code':'77','name':'Medicaid'}}, {'taxonomy_term':{'name':'Moon phase'}}],
       'schedules':[{'freq':'WEEKLY','interval':1,'byday':'MO,WE','opens_at':'09:00-05:00','closes_at':'17:30'},
         {'freq':'MONTHLY','byday':'1SA','opens_at':'10:00','closes_at':'12:00','description':'First Saturday too.'}]
      """;
  private static final String PAIR = "{'id':'" + PAIR_ID + "','phones':["
      + "{'number':'(518) 555-0143','type':'voice','description':'Intake, day and night','extension':4},"
      + "{'number':'518-555-0199','type':'fax'},{'number':'518 555 0100'}],'location':" + LOCATION
      + "%s}";

  private static final String FULL_SERVICE = "{" + FIELDS + ",'organization':" + ORGANIZATION
      + ",'service_at_locations':[" + PAIR.formatted("") + "]}";

  @Test
  void readsAServiceWithItsPlaces() {
    ListingFeedResult result = Directories.json("[" + FULL_SERVICE + "]");

    assertThat(result.format()).isEqualTo(ListingFormat.HSDS);
    assertListing(Directories.only(result));
    assertThat(Directories.reasons(result.warnings()))
        .containsExactlyInAnyOrder(
            "attribute: a value that is not understood: what it means cannot be searched for:"
                + " Moon phase (once)",
            "schedules: hours that are not of every week, or in another time than the place's own,"
                + " were not used");
    assertThat(result.unread()).containsExactly(new UnreadField("organization.tax_id", 1));
  }

  @Test
  void takesTheWordBeforeAColonForTheKindOfAPhoneAndTheRegionForTheCounty() {
    String phones = "'phones':[{'number':'518-555-0143','description':'Intake'},"
        + "{'number':'518-555-0144','description':'hotline: Nights'},"
        + "{'number':'518-555-0145','description':'Intake, by day'}]";
    String json = FULL_SERVICE
        .replaceFirst("'phones':\\[\\{'number':'\\(518.*?]", phones)
        .replace("'city':'Albany'", "'city':'Albany','region':'Albany County'");

    Listing listing = Directories.only(Directories.json(json));

    assertThat(listing.address().county()).isEqualTo("Albany County");
    assertThat(listing.phones())
        .extracting(ListingPhone::kind, ListingPhone::description)
        .startsWith(
            tuple(ListingPhone.Kind.INTAKE, ""),
            tuple(ListingPhone.Kind.HOTLINE, "Nights"),
            tuple(ListingPhone.Kind.INTAKE, "Intake, by day"));
  }

  @Test
  void readsThePairTheOrganizationThePageAndTheSingleRecordAlike() {
    String pair = PAIR.formatted(",'service':{" + FIELDS + ",'organization':" + ORGANIZATION + "}");
    String organization = ORGANIZATION.substring(0, ORGANIZATION.length() - 1) + ",'services':[{"
        + FIELDS + ",'service_at_locations':[" + PAIR.formatted("") + "]}]}";

    assertListing(Directories.only(Directories.json(pair)));
    assertListing(Directories.only(Directories.json("[" + organization + "]")));
    assertListing(Directories.only(Directories.json(FULL_SERVICE)));
    assertListing(
        Directories.only(Directories.json("{'total_pages':1,'contents':[" + FULL_SERVICE + "]}")));
  }

  private static void assertListing(Listing listing) {
    assertThat(listing.id()).hasToString(PAIR_ID);
    assertThat(listing.provider().id()).hasToString(PROVIDER_ID);
    assertThat(listing.provider().name()).isEqualTo("Alder House");
    assertThat(listing.provider().description()).isEqualTo("Helps.");
    assertThat(listing.service()).isEqualTo("Detox");
    assertThat(listing.place()).isEqualTo("The old mill");
    assertThat(listing.description()).isEqualTo("Safe withdrawal.");
    assertThat(listing.address().line()).isEqualTo("1 Mill Lane, Albany, NY 12207");
    assertThat(listing.point()).isEqualTo(new GeoPoint(42.65, -73.75));
    assertThat(listing.website()).isEqualTo("https://alder.example.org");
    assertThat(listing.phones())
        .extracting(ListingPhone::number, ListingPhone::extension, ListingPhone::kind)
        .containsExactly(
            tuple("(518) 555-0143", "4", Kind.INTAKE),
            tuple("518-555-0199", "", Kind.FAX),
            tuple("518 555 0100", "", Kind.VOICE));
    assertThat(Directories.codes(listing))
        .containsExactly("care.detox", "payment.medicaid", "language.es", "language.ru");
    assertThat(listing.hours().spans())
        .containsExactly(
            new Span(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30)),
            new Span(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(17, 30)));
    assertThat(listing.hours().note()).isEqualTo("First Saturday too.");
    assertThat(listing.assurance().day()).isEqualTo(LocalDate.of(2026, 10, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "active, ACTIVE",
    "inactive, INACTIVE",
    "defunct, DEFUNCT",
    "temporarily closed, TEMPORARILY_CLOSED"
  })
  void readsTheStatus(String status, ListingStatus expected) {
    ListingFeedResult result =
        Directories.json(FULL_SERVICE.replace("'status':'active'", "'status':'" + status + "'"));

    assertThat(Directories.only(result).status()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'status':'active'     | 'status':'open'       | service.status       | none of active",
        "'name':'Detox',       | 'name':' ',           | service.name         | HSDS requires it",
        "'name':'Alder House'  | 'name':''             | organization.name    | HSDS requires it",
        "'organization':{      | 'other':{             | organization         | full=true",
      },
      quoteCharacter = '"')
  void refusesARecordThatCannotBeListed(String part, String wrong, String field, String reason) {
    ListingFeedResult result = Directories.json("[" + FULL_SERVICE.replace(part, wrong) + "]");

    assertThat(result.listings()).isEmpty();
    assertThat(result.rejected()).singleElement().satisfies(refused -> {
      assertThat(refused.index()).isZero();
      assertThat(refused.field()).isEqualTo(field);
      assertThat(refused.reason()).contains(reason);
    });
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01", "2026-02-30", "last week"})
  void usesNoDayOfAssuranceThatLiesAheadOrIsNone(String day) {
    ListingFeedResult result = Directories.json(FULL_SERVICE.replace("2026-10-01", day));

    assertThat(Directories.only(result).assurance().day()).isNull();
    assertThat(result.warnings())
        .anySatisfy(w -> assertThat(w.field()).isEqualTo("service.assured_date"));
  }

  @Test
  void makesIdsOfThoseThatAreNoUuids() {
    String other = FULL_SERVICE.replace(PAIR_ID, "pair-7").replace(PROVIDER_ID, "org-7");
    Listing first = Directories.only(Directories.json(other));
    Listing again = Directories.only(Directories.json("[" + other + "]"));

    assertThat(first.id()).isEqualTo(again.id());
    assertThat(first.provider().id()).isEqualTo(again.provider().id());
    assertThat(first.id().value().version()).isEqualTo(8);
  }

  @Test
  void saysWhatIsMissingWhereOnlyTheShortRecordsCame() {
    ListingFeedResult services =
        Directories.json("{'contents':[{" + FIELDS + ",'organization':" + ORGANIZATION + "}]}");
    ListingFeedResult organizations = Directories.json("{'contents':[" + ORGANIZATION + "]}");

    assertThat(Directories.only(services).id()).hasToString(SERVICE_ID);
    assertThat(services.warnings()).anySatisfy(w -> assertThat(w.reason()).contains("full=true"));
    assertThat(organizations.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("full=true"));
  }

  @Test
  void readsNeitherContactsNorAddressesOfPersons() {
    ListingFeedResult result = Directories.json(
        FULL_SERVICE.replace(
            "'location':",
            "'contacts':[{'name':'Robin','email':'r@example.org','phones':[{'number':'518-555-0177'}]}],'location':"));

    assertThat(Directories.only(result).toString()).doesNotContain("Robin", "0177", "@example.org");
  }
}
