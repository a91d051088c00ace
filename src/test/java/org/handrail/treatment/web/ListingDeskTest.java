package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.accounts.AccountServer;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.OwnListingDocument;
import org.handrail.treatment.OwnListings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's listings, as its staff, a program, the operator and a visitor see them. */
@Tag("slow")
class ListingDeskTest {

  private static final List<Listing> DIRECTORY = InventedListings.plain(ListingDesk.SOURCE, 4);
  private static final Listing MINE = DIRECTORY.getFirst();
  private static final Listing THEIRS = DIRECTORY.getLast();

  @SuppressWarnings("NullAway.Init")
  private static ListingDesk desk;

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static OwnListings own;

  @BeforeAll
  static void serve(@TempDir Path data) {
    desk = new ListingDesk(data, DIRECTORY);
    server = desk.server();
    own = server.context().getBean(OwnListings.class);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Map<String, String> form(Listing listing, int seen) {
    Map<String, String> form = new HashMap<>();
    ListingFormTest.posted(ListingForm.of(listing))
        .forEach((name, values) -> form.put(name, values.length == 0 ? "" : values[0]));
    form.put("seen", Integer.toString(seen));
    form.put("do", "save");
    return form;
  }

  @Test
  void aProviderChangesItsListingWithAPreviewAndBringsAVersionBack() {
    DeskClient pia = desk.keeper("Pia", MINE);
    String at = "/desk/listings/" + MINE.id();
    assertThat(pia.get("/desk").body()).contains("/desk/listings");
    assertThat(pia.get("/desk/listings").body()).contains("Center 0").doesNotContain("Center 3");
    Map<String, String> form = form(MINE, 0);
    form.put("description", "We speak for ourselves.");
    form.put("hours", "mon-fri 08:00-17:00\nmon 16:00-18:00");
    form.put("do", "preview");

    assertThat(pia.post(at, form).body())
        .contains(
            "This can be saved",
            "Some hours are said twice",
            "By the provider itself, on November 24, 2026.");
    assertThat(own.history(MINE.id())).isEmpty();
    form.put("do", "save");
    form.put("description", "Callers must enter treatment");
    HttpResponse<String> refused = pia.post(at, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Nobody has to enter treatment.", "Callers must enter treatment</textarea>");
    form.put("description", "We speak for ourselves.");
    assertThat(pia.post(at, form).body()).contains("Saved. People find this from now on.");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            desk.page("/treatment/" + MINE.id() + "?lang=en").contains("We speak for ourselves."));
    assertThat(desk.page("/treatment/" + MINE.id() + "?lang=es"))
        .contains("Por el propio proveedor");
    assertThat(desk.page("/api/treatment?words=center%200")).contains("\"source\":\"provider\"");
    HttpResponse<String> late = pia.post(at, form);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("Somebody else saved another version meanwhile", "name=\"seen\" value=\"1\"");
    assertThat(pia.get(at).body()).contains("The directory says otherwise", "Version 1");
    form.put("seen", "1");
    form.put("description", "Anew.");
    pia.post(at, form);
    assertThat(pia.get(at + "?version=1").body()).contains("We speak for ourselves.</textarea>");
    assertThat(pia.get("/desk").body()).contains("Saved the listing " + MINE.id() + " (2)");
    assertThat(pia.post(at, Map.of("do", "back", "seen", "2")).body())
        .contains("People find what a directory says", "given back to the directory");
    assertThat(own.find(MINE.id()).orElseThrow().own()).isNull();
  }

  @Test
  void nobodyReachesTheListingOfAnother() {
    DeskClient otto = desk.keeper("Otto", DIRECTORY.get(1));
    String key = DeskClient.programKey(server, "Otto");
    String at = "/desk/listings/" + THEIRS.id();

    assertThat(otto.get(at).statusCode()).isEqualTo(404);
    assertThat(otto.post(at, form(THEIRS, 0)).statusCode()).isEqualTo(404);
    Map<String, String> claimed = form(THEIRS, 0);
    claimed.put("id", THEIRS.id().toString());
    claimed.put("provider", DIRECTORY.get(1).provider().id().toString());
    assertThat(otto.post("/desk/listings/new", claimed).statusCode()).isEqualTo(404);
    claimed.put("id", "00000000-0000-4000-8000-000000000009");
    claimed.put("provider", THEIRS.provider().id().toString());
    assertThat(otto.post("/desk/listings/new", claimed).statusCode()).isEqualTo(404);
    String document = OwnListingDocument.write(THEIRS);
    assertThat(api("GET", "/" + THEIRS.id(), key, "", "").statusCode()).isEqualTo(404);
    assertThat(api("PUT", "/" + THEIRS.id(), key, "0", document).statusCode()).isEqualTo(404);
    assertThat(api("DELETE", "/" + THEIRS.id(), key, "0", "").statusCode()).isEqualTo(404);
    assertThat(api("POST", "", key, "", withoutId(document)).statusCode()).isEqualTo(404);
    assertThat(api("PUT", "/" + DIRECTORY.get(1).id(), key, "0", document).statusCode())
        .isEqualTo(400);
    assertThat(own.history(THEIRS.id())).isEmpty();
  }

  @Test
  void theOperatorEntersAListingOfANewProviderAndFindsAny() {
    DeskClient ana = DeskClient.signedIn(server, "Ana", Grant.operator());
    Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"")
        .matcher(ana.get("/desk/listings/new").body());
    assertThat(id.find()).isTrue();
    Map<String, String> form = form(MINE, 0);
    form.put("id", id.group(1));
    form.put("provider", "");
    form.put("service", "Brand-new service");
    HttpResponse<String> nameless = ana.post("/desk/listings/new", form);
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.body()).contains("Brand-new service");
    form.put("provider-name", "Quince House");

    assertThat(ana.post("/desk/listings/new", form).body()).contains("Saved.");

    assertThat(ana.post("/desk/listings/new", form).statusCode()).as("twice").isEqualTo(422);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> desk.page("/treatment?words=quince&lang=en").contains("Quince House"));
    assertThat(ana.get("/desk/listings?words=quince").body()).contains("Brand-new service");
    assertThat(ana.get("/desk/listings").body()).contains("Quince House");
    assertThat(ana.get("/desk/listings?words=" + THEIRS.id()).body()).contains("Center 3");
    assertThat(desk.page("/hsds/services?search=quince&full=true"))
        .contains("\"last_action_type\":\"update\"", "\"updated_by\":\"provider\"");
    assertThat(ana.post("/desk/listings/" + id.group(1), Map.of("do", "back", "seen", "1"))
            .body())
        .contains("nobody finds it");
    assertThat(ana.get("/desk/listings/" + id.group(1)).body()).contains("Brand-new service");
  }

  @Test
  void aProgramReadsTriesSavesAndGivesBack() {
    Listing listing = DIRECTORY.get(2);
    desk.keeper("Cora", listing);
    String key = DeskClient.programKey(server, "Cora");
    String at = "/" + listing.id();
    assertThat(api("GET", "", key, "", "").body())
        .contains(listing.id().toString(), "\"version\":0", "\"own\":false")
        .doesNotContain(THEIRS.id().toString());
    HttpResponse<String> read = api("GET", at, key, "", "");
    assertThat(read.headers().firstValue("ETag")).contains("\"0\"");
    String document = read.body();

    assertThat(api(
                "PUT",
                at + "?try=yes",
                key,
                "",
                document.replaceFirst(
                    "\"website\" : \"\",(\\s*\"needs\")", "\"website\" : \"http://x.org\",$1"))
            .body())
        .contains("\"saved\":false", "begins with https://");
    assertThat(api("PUT", at, key, "", document).statusCode()).isEqualTo(400);
    assertThat(api("PUT", at, key, "7", document).statusCode()).isEqualTo(412);
    assertThat(api(
                "PUT",
                at,
                key,
                "0",
                document.replace("\"name\" : \"Center 2\"", "\"name\" : \"Other\""))
            .statusCode())
        .isEqualTo(400);
    HttpResponse<String> saved = api("PUT", at, key, "0", document);
    assertThat(saved.body()).contains("\"saved\":true", "\"version\":1");
    assertThat(saved.headers().firstValue("ETag")).contains("\"1\"");
    HttpResponse<String> created = api("POST", "", key, "", withoutId(document));
    assertThat(created.statusCode()).isEqualTo(201);
    JsonNode made = JsonMapper.shared().readTree(created.body());
    assertThat(api("GET", "/" + made.get("id").asString(), key, "", "").statusCode())
        .isEqualTo(200);
    assertThat(api("DELETE", at, key, "0", "").statusCode()).isEqualTo(412);
    assertThat(api("DELETE", at, key, "1", "").body()).contains("\"version\":2");
    assertThat(api("GET", at, key, "", "").headers().firstValue("ETag")).contains("\"2\"");
  }

  @Test
  void badInputIsRefusedAndNothingIsWritten() {
    DeskClient rex = desk.keeper("Rex", THEIRS);
    String key = DeskClient.programKey(server, "Rex");
    String at = "/desk/listings/" + THEIRS.id();
    Random random = new Random(8);
    List<String> odd =
        List.of("x".repeat(5_000), "mon 8", "\u0000", "95, 200", "care.magic", "{0}");
    List<String> strict = List.of("status", "point", "hours", "languages", "need", "p0.kind");
    String document = OwnListingDocument.write(THEIRS);
    for (int i = 0; i < 100; i++) {
      Map<String, String> form = form(THEIRS, 0);
      form.put("service", "");
      form.put(strict.get(random.nextInt(strict.size())), odd.get(random.nextInt(2)));
      assertThat(rex.post(at, form).statusCode()).isBetween(400, 499);
      int cut = 1 + random.nextInt(document.length() - 1);
      String broken = document.substring(0, cut) + odd.get(random.nextInt(odd.size())) + "\u0001"
          + document.substring(cut);
      assertThat(api("PUT", "/" + THEIRS.id(), key, "0", broken).statusCode()).isBetween(400, 499);
    }
    assertThat(api("PUT", "/" + THEIRS.id(), key, "0", " ".repeat(300_000)).statusCode())
        .isEqualTo(413);
    assertThat(own.history(THEIRS.id())).isEmpty();
  }

  private static String withoutId(String document) {
    return document.replaceFirst("\"id\" : \"[^\"]*\",", "");
  }

  private static HttpResponse<String> api(
      String verb, String path, String key, String match, String body) {
    var request = server
        .to("/api/desk/listings" + path)
        .header("Authorization", "Bearer " + key)
        .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!match.isEmpty()) {
      request.header("If-Match", "\"" + match + "\"");
    }
    return server.send(request);
  }
}
