package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handrail.accounts.AccountServer;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.OpenPlaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open places, as those who say them and those who look for one see them. */
@Tag("slow")
class PlacesDeskTest {

  private static final List<Listing> DIRECTORY = InventedListings.plain(ListingDesk.SOURCE, 6);

  @SuppressWarnings("NullAway.Init")
  private static ListingDesk desk;

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static OpenPlaces places;

  @BeforeAll
  static void serve(@TempDir Path data) {
    desk = new ListingDesk(data, DIRECTORY);
    server = desk.server();
    places = server.context().getBean(OpenPlaces.class);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String desk(Listing listing) {
    return "/desk/listings/" + listing.id() + "/places";
  }

  private static HttpResponse<String> api(String verb, Listing listing, String key, String body) {
    return server.send(server
        .to("/api" + desk(listing))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .method(verb, BodyPublishers.ofString(body)));
  }

  @Test
  void whatNoListingTellsOfIsSaidAndThePlacesAreOffered() {
    assertThat(desk.page("/treatment?need=care.detox"))
        .contains("which places offer this. There are 6 places: call and ask them.", "No places.")
        .contains("name=\"drop\" value=\"care\"")
        .doesNotContain("No place fits", "Without “");
    assertThat(desk.page("/treatment?need=care.detox&need=payment.free&lang=es"))
        .contains("no dice qué lugares ofrecen esto", "name=\"drop\" value=\"needs\"");
    assertThat(desk.page("/treatment?need=care.detox&need=payment.free&drop=needs"))
        .contains("6 places, by name.");
    assertThat(desk.page("/treatment?need=care.detox&words=zzzz"))
        .as("asking for less alone brings nothing")
        .contains("No place fits all of this", "Try fewer choices");
  }

  private static void awaitPage(String path, String text) {
    await().atMost(Duration.ofMinutes(1)).until(() -> desk.page(path).contains(text));
  }

  private static boolean isSaid(Listing listing) {
    return places.latest(List.of(listing.id())).containsKey(listing.id());
  }

  @Test
  void aProviderSaysHowManyAreOpenAndPeopleReadItUntilItIsStale() {
    Listing mine = DIRECTORY.getFirst();
    DeskClient pia = desk.keeper("Pia", mine);
    assertThat(pia.get("/desk/listings").body())
        .contains("Nothing is said yet", "name=\"available\"")
        .doesNotContain("Say nothing any more");

    HttpResponse<String> said =
        pia.post(desk(mine), Map.of("available", "3", "maximum", "20", "note", "For women."));

    assertThat(said.statusCode()).isEqualTo(303);
    String location = said.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith("/desk/listings?told=" + mine.id());
    assertThat(pia.get(location.replaceAll("#.*", "")).body())
        .contains("3 open places of 20, said just now by the place itself.", "For women.")
        .contains("role=\"status\"", "Say nothing any more");
    String at = "/treatment/" + mine.id();
    awaitPage(at + "?lang=en", "3 open places of 20, said just now by the place itself.");
    assertThat(desk.page(at + "?lang=es"))
        .contains("3 plazas libres de 20, según dijo el propio lugar ahora mismo.", "For women.");
    assertThat(desk.page("/treatment?lang=en&open=yes"))
        .contains("3 open places of 20", "Center 0")
        .doesNotContain("Center 1");
    assertThat(desk.page("/hsds/services?full=true&search=center%200")).contains("\"available\":3");
    assertThat(pia.get("/desk").body()).contains("Said how many places are open at the listing");
    server.pass(Duration.ofHours(24));

    assertThat(desk.page(at + "?lang=en"))
        .contains("Open places: last said yesterday. Call and ask.")
        .doesNotContain("3 open places", "For women.");
    assertThat(desk.page("/treatment?lang=en&open=yes")).doesNotContain("Center 0");
    assertThat(desk.page("/hsds/services?full=true&search=center%200"))
        .doesNotContain("capacities");
    server.pass(Duration.ofDays(6));
    assertThat(desk.page(at + "?lang=en")).doesNotContain("Open places: last said");
  }

  @Test
  void whoSaidItSaysNothingAnyMore() {
    Listing listing = DIRECTORY.get(1);
    DeskClient rea = desk.keeper("Rea", listing);
    rea.post(desk(listing), Map.of("available", "0"));
    assertThat(isSaid(listing)).isTrue();

    assertThat(rea.post(desk(listing), Map.of("do", "nothing")).statusCode()).isEqualTo(303);

    assertThat(isSaid(listing)).isFalse();
    assertThat(rea.get("/desk/listings").body()).contains("Nothing is said yet");
  }

  @Test
  void whatCannotBeSaidComesBackWithWhatToDo() {
    Listing listing = DIRECTORY.get(2);
    DeskClient ida = desk.keeper("Ida", listing);
    String number = "Write a whole number from 0 to 9,999";
    List<List<String>> wrong = List.of(
        List.of("", "", "", "Write how many places are open"),
        List.of("many", "", "", number),
        List.of("10000", "", "", number),
        List.of("-1", "", "", number),
        List.of("3", "x", "", number),
        List.of("3", "2", "", "at least the number of open places"),
        List.of("3", "", "x".repeat(201), "at most 200 characters"),
        List.of("3", "", "Callers must enter treatment", "Nobody has to enter treatment."));
    for (List<String> one : wrong) {
      HttpResponse<String> refused = ida.post(
          desk(listing),
          Map.of("available", one.get(0), "maximum", one.get(1), "note", one.get(2)));

      assertThat(refused.statusCode()).as(one.toString()).isEqualTo(422);
      assertThat(refused.body()).contains(one.get(3), "role=\"alert\"", "id=\"available\"");
    }
    assertThat(isSaid(listing)).isFalse();
  }

  @Test
  void nobodySaysAnythingOfThePlacesOfAnother() {
    Listing theirs = DIRECTORY.get(3);
    DeskClient otto = desk.keeper("Otto", DIRECTORY.get(2));
    String key = DeskClient.programKey(server, "Otto");

    assertThat(otto.post(desk(theirs), Map.of("available", "1")).statusCode()).isEqualTo(404);
    assertThat(otto.post(desk(theirs), Map.of("do", "nothing")).statusCode()).isEqualTo(404);
    for (String verb : List.of("GET", "PUT", "DELETE")) {
      assertThat(api(verb, theirs, key, "{\"available\":1}").statusCode()).isEqualTo(404);
    }
    assertThat(
            new DeskClient(server).post(desk(theirs), Map.of("available", "1")).statusCode())
        .isIn(303, 401);
    assertThat(isSaid(theirs)).isFalse();
  }

  @Test
  void theOperatorSaysItOfAnyListingAndKeepsTheSearch() {
    Listing any = DIRECTORY.get(4);
    DeskClient ana = DeskClient.signedIn(server, "Ana", Grant.operator());

    HttpResponse<String> said =
        ana.post(desk(any) + "?lang=es", Map.of("available", "1", "words", "center 4 & more"));

    assertThat(said.headers().firstValue("Location").orElse(""))
        .contains("words=center%204%20%26%20more", "lang=es");
    assertThat(isSaid(any)).isTrue();
  }

  @Test
  void aProgramSaysItReadsItAndTakesItBack() {
    Listing listing = DIRECTORY.get(5);
    desk.keeper("Cora", listing);
    String key = DeskClient.programKey(server, "Cora");
    assertThat(api("GET", listing, key, "").statusCode()).isEqualTo(404);

    HttpResponse<String> put =
        api("PUT", listing, key, "{\"available\":3,\"maximum\":20,\"note\":\"\"}");

    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(put.body())
        .contains("\"available\":3", "\"maximum\":20", "\"note\":\"\"", "\"said\":\"20");
    assertThat(api("GET", listing, key, "").body()).isEqualTo(put.body());
    assertThat(api("PUT", listing, key, "{\"available\":0}").body()).contains("\"maximum\":null");
    assertThat(api("DELETE", listing, key, "").statusCode()).isEqualTo(204);
    assertThat(api("DELETE", listing, key, "").statusCode()).isEqualTo(204);
    assertThat(api("GET", listing, key, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aProgramIsToldWhatToSendAndNothingIsWritten() {
    Listing listing = DIRECTORY.get(2);
    desk.keeper("Nora", listing);
    String key = DeskClient.programKey(server, "Nora");
    List<String> wrong = List.of(
        "{",
        "[]",
        "{}",
        "{\"available\":\"3\"}",
        "{\"available\":1.5}",
        "{\"available\":-1}",
        "{\"available\":10000}",
        "{\"available\":3,\"maximum\":2}",
        "{\"available\":3,\"maximum\":10000}",
        "{\"available\":3,\"note\":7}",
        "{\"available\":3,\"beds\":7}",
        "{\"available\":3,\"note\":\"Callers must enter treatment\"}");
    for (String body : wrong) {
      HttpResponse<String> refused = api("PUT", listing, key, body);

      assertThat(refused.statusCode()).as(body).isEqualTo(400);
      assertThat(refused.body()).contains("\"field\"");
    }
    assertThat(isSaid(listing)).isFalse();
  }

  @Test
  void nothingIsKeptOfWhoLooked() {
    JdbcClient db = server.context().getBean(JdbcClient.class);

    assertThat(desk.page("/treatment?open=yes&words=rhododendron")).contains("rhododendron");
    desk.page("/api/treatment?open=yes&words=rhododendron");

    List<?> tables = db.sql(
            "select table_name from information_schema.tables where table_schema = 'public'")
        .query(String.class)
        .list();
    assertThat(tables.toString()).contains("treatment_open_places");
    for (Object table : tables) {
      assertThat(db.sql("select count(*) from " + table + " t where t::text like :typed")
              .param("typed", "%rhododendron%")
              .query(Integer.class)
              .single())
          .as(table.toString())
          .isZero();
    }
  }
}
