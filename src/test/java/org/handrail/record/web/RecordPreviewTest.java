package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.handrail.accounts.AccountServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record is offered where the operator turned it on, and says what it is. */
@Tag("slow")
class RecordPreviewTest {

  private static int status(AccountServer server, String path) {
    return server.send(server.to(path).header("Accept-Language", "en")).statusCode();
  }

  private static String page(AccountServer server, String path) {
    return server.send(server.to(path)).body();
  }

  @Test
  void runsNoScriptOfWhichTheDocumentDoesNotStateTheHash(@TempDir Path data) {
    try (AccountServer server = new AccountServer(data)) {
      for (String path : new String[] {"/record/en", "/shared/abcdefghijklmnopqrstuv"}) {
        assertThat(server.send(server.to(path)).headers().firstValue("Integrity-Policy"))
            .as(path)
            .hasValue("blocked-destinations=(script)");
      }
    }
  }

  @Test
  void isNowhereUnlessTheOperatorTurnedItOn(@TempDir Path data) {
    try (AccountServer server = new AccountServer(data, "handrail.record.preview=false")) {
      for (String path : new String[] {
        "/record",
        "/record/",
        "/record/en",
        "/record/app.js",
        "/site/release.json",
        "/%72ecord/en",
        "/recor%64",
        "/%73hared/abcdefghijklmnopqrstuv",
        "/shared/abcdefghijklmnopqrstuv",
        "/api/account",
        "/api/account/items"
      }) {
        assertThat(status(server, path)).as(path).isEqualTo(404);
      }
      for (String path :
          new String[] {"/api/account", "/api/%61ccount", "/api/shared/abcdefghijklmnopqrstuv"}) {
        assertThat(server
                .send(server
                    .to(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")))
                .statusCode())
            .as(path)
            .isEqualTo(404);
      }
      assertThat(status(server, "/")).isEqualTo(200);
      assertThat(page(server, "/privacy"))
          .contains("This server does not offer the record.")
          .doesNotContain("href=\"/record");
    }
  }

  @Test
  void saysOnItsFirstPageAndOnThePrivacyPageThatItIsAPreview(@TempDir Path data) {
    try (AccountServer server = new AccountServer(data)) {
      String sentence = "This record is a preview, for trying it out";

      assertThat(page(server, "/record/en")).contains(sentence);
      assertThat(page(server, "/record/es")).contains("Este cuaderno es una muestra");
      assertThat(page(server, "/privacy")).contains(sentence, "href=\"/record/en\"");
    }
  }
}
