package org.handrail.helpline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.handrail.accounts.AccountServer;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.helpline.PolicyVersion;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who answers, as a visitor, a coordinator and a program see it. */
@Tag("slow")
class WhoAnswersTest {

  private static final String NUMBER = CountyOfNumbers.GENERAL.digits();

  @SuppressWarnings("NullAway.Init")
  private static AccountServer server;

  @SuppressWarnings("NullAway.Init")
  private static CountyOfNumbers county;

  @BeforeAll
  static void serve(@TempDir Path data) {
    server = new AccountServer(data, "handrail.web.site-helpline=(215) 555-0100");
    county = new CountyOfNumbers(server);
    county.contracts(LocalDate.parse("2026-11-01"));
    county.policies().save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    county.policies().save(county.listing(), 0, PolicyBeginning.AT_ONCE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String page(String path) {
    return server.send(server.to(path).header("Accept-Language", "en-US")).body();
  }

  @Test
  void aVisitorReadsWhoAnswersEachNumber() {
    assertThat(page("/who-answers?lang=en"))
        .contains("(215) 555-0100", "(215) 555-0101", "Center 0, which pays to be listed", "988");
    assertThat(page("/who-answers?lang=en"))
        .contains("/help?lang=en\">Numbers to call, by country");
    assertThat(page("/treatment?lang=en"))
        .as("in the list of places")
        .contains("href=\"/who-answers/" + NUMBER + "?lang=en\">Who answers?");
    assertThat(page("/who-answers/" + NUMBER + "?lang=en"))
        .contains("Pays to be listed", "You do not have to enter treatment.", "Version 1");
    assertThat(page("/who-answers/" + NUMBER + "?lang=es"))
        .contains("Usted no tiene que entrar en tratamiento.", "Paga por estar en la lista");
    assertThat(page("/privacy?lang=en"))
        .as("beside the site's own line")
        .contains("href=\"/who-answers/" + NUMBER + "?lang=en\"");
    assertThat(server.send(server.to("/who-answers/19995550100")).statusCode()).isEqualTo(404);
    assertThat(page("/contracts?lang=en")).contains("USD 1200.00", "Center 0", "Center 1");
    assertThat(page("/contracts.csv"))
        .startsWith("id,provider_id,")
        .contains(",1200.00,USD,2026-11-01,");
  }

  @Test
  void theDocumentIsServedToTheByte() {
    PolicyVersion version = county.policies().find(CountyOfNumbers.GENERAL).orElseThrow();
    assertThat(page("/who-answers/" + NUMBER + ".json")).isEqualTo(version.document());
    JsonNode signature = JsonMapper.shared().readTree(page("/who-answers/" + NUMBER + ".sig"));
    assertThat(signature.get("signature").asString()).isEqualTo(version.signature());
    assertThat(signature.get("key").asString()).isEqualTo(county.policies().publicKey());
    JsonNode document = JsonMapper.shared().readTree(version.document());
    assertThat(document.get("says").get("en").size())
        .isEqualTo(document.get("says").get("es").size());
  }

  private static Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("seen", "1");
    form.put("number", "(215) 555-0101");
    form.put("kind", "listing");
    form.put("helpline", county.provider(2).id().toString());
    form.put("name.en", "Center 2");
    form.put("name.es", "Centro 2");
    form.put("zone", "America/New_York");
    form.put("wait", "45");
    form.put("fallback", "message");
    form.put("minutes", "");
    for (String term : new String[] {"no-obligation", "no-commission", "named-first", "zero"}) {
      form.put(term, "yes");
    }
    form.put("a0.id", "provider:" + county.provider(2).id());
    form.put("a0.name", "Center 2");
    form.put("a0.line", "215-555-0202");
    form.put("a0.weight", "1");
    form.put("a0.hours", "mon-fri 08:00-18:00");
    return form;
  }

  @Test
  void aProviderChangesItsOwnNumberWithAPreviewAndBringsAVersionBack() {
    String scope = county.provider(2).id().toString();
    DeskClient own = DeskClient.signedIn(server, "Pia", new Grant(Role.PROVIDER, scope));
    DeskClient other = DeskClient.signedIn(server, "Otto", new Grant(Role.PROVIDER, "another"));
    String at = "/desk/numbers/" + CountyOfNumbers.LISTING.digits();
    assertThat(own.get("/desk/numbers").body())
        .contains("(215) 555-0101")
        .doesNotContain("County treatment line");
    assertThat(other.get(at).statusCode()).isEqualTo(404);
    assertThat(other.post(at, form()).statusCode()).isEqualTo(404);
    Map<String, String> form = form();

    form.put("do", "preview");
    assertThat(own.post(at, form).body())
        .contains(
            "This can be saved", "Nobody answers at these times", "You wait 45 seconds at most.");
    assertThat(county.policies().history(CountyOfNumbers.LISTING)).hasSize(1);
    form.put("do", "save");
    form.remove("no-obligation");
    form.put("note.en", "Callers must enter treatment");
    form.put("note.es", "Nada");
    HttpResponse<String> refused = own.post(at, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This cannot be saved", "Nobody has to enter treatment.");
    form.put("no-obligation", "yes");
    form.put("note.en", "");
    form.put("note.es", "");
    assertThat(own.post(at, form).body()).contains("Saved. This holds from now on.");

    assertThat(county.policies().history(CountyOfNumbers.LISTING)).hasSize(2);
    assertThat(own.post(at, form).body())
        .as("from what was seen before")
        .contains("Somebody else saved another version meanwhile", "name=\"seen\" value=\"2\"");
    assertThat(own.get(at + "?version=1").body()).contains("value=\"30\"");
    assertThat(own.get("/desk").body()).contains("Saved who answers +12155550101 (2)");
    form.put("a0.id", "provider:" + county.provider(0).id());
    form.put("seen", "2");
    assertThat(own.post(at, form).body())
        .contains("A call to the number on a treatment centre’s listing goes to that centre.");
  }

  @Test
  void aProgramReadsTriesAndSaves() {
    DeskClient.signedIn(server, "Cora", new Grant(Role.COORDINATOR, "county"));
    String key = DeskClient.programKey(server, "Cora");
    String at = "/api/desk/numbers/" + NUMBER;
    HttpResponse<String> read = server.send(server.to(at).header("Authorization", "Bearer " + key));
    assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
    String policy = read.body();

    HttpResponse<String> tried =
        put(at + "?try=yes", key, "", policy.replace("\"pays\" : true", "\"pays\" : false"));
    assertThat(tried.body())
        .contains("\"saved\":false", "Whoever pays to be listed is marked as paying");
    assertThat(put(at, key, "", policy).statusCode()).isEqualTo(400);
    assertThat(put(at, key, "\"9\"", policy).statusCode()).isEqualTo(412);
    assertThat(put(at, key, "\"1\"", policy.replace("\"weight\" : 1", "\"weight\" : 0"))
            .body())
        .contains("answerers.0.weight");
    HttpResponse<String> saved = put(at, key, "\"1\"", policy);

    assertThat(saved.body()).contains("\"saved\":true", "\"version\":2");
    assertThat(put("/api/desk/numbers/" + CountyOfNumbers.LISTING.digits(), key, "\"1\"", policy)
            .statusCode())
        .isEqualTo(404);
    county
        .policies()
        .save(
            county.policies().history(CountyOfNumbers.GENERAL).getLast().policy(),
            2,
            PolicyBeginning.AT_ONCE);
  }

  private static HttpResponse<String> put(String path, String key, String match, String body) {
    var request = server
        .to(path)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(body));
    if (!match.isEmpty()) {
      request.header("If-Match", match);
    }
    return server.send(request);
  }
}
