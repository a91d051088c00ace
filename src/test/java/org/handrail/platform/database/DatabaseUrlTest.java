package org.handrail.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.PlatformSettings.Role;
import org.handrail.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void takesLoginHostPortAndOptionsFromAPlainUrl() throws Exception {
    DatabaseEndpoint endpoint =
        read("postgres://sam:p%40ss+word@db.example.org:6432/rooms?sslmode=require", null);

    assertThat(endpoint.jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example.org:6432/rooms?sslmode=require");
    assertThat(endpoint.user()).isEqualTo("sam");
    assertThat(endpoint.password()).isEqualTo("p@ss+word");
  }

  @Test
  void readsThePasswordFromItsFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "secret\n");

    DatabaseEndpoint endpoint = read("jdbc:postgresql://db/rooms", file);

    assertThat(endpoint.jdbcUrl()).isEqualTo("jdbc:postgresql://db/rooms");
    assertThat(endpoint.user()).isEqualTo("given");
    assertThat(endpoint.password()).isEqualTo("secret");
  }

  @Test
  void namesTheSettingOfAPasswordFileThatIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> read("postgres://db/rooms", folder.resolve("none")))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("HANDRAIL_DATABASE_PASSWORD_FILE can't be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://sam:hush@db/rooms",
        "db/rooms?hush",
        "postgres://sam:hush@db",
        "postgres://sam:hush@db/",
        "postgres:///hush",
        "postgres://sam:hu sh@db/rooms",
        "jdbc:postgresql://db:hush/rooms",
        "jdbc:mysql://db/hush"
      })
  void refusesAnythingElseNamingTheSettingAndNoSecret(String url) {
    assertThatThrownBy(() -> read(url, null))
        .isInstanceOf(StartRefused.class)
        .hasNoCause()
        .hasMessageStartingWith("HANDRAIL_DATABASE_URL ")
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("\n");
  }

  @Test
  void printsNoSecret() throws Exception {
    PlatformSettings.Database settings =
        new PlatformSettings.Database("postgres://sam:hush@db/rooms", null, null, Role.SERVE);

    assertThat(settings.toString()).doesNotContain("hush");
    assertThat(DatabaseUrl.endpoint(settings).toString()).doesNotContain("hush");
  }

  private static DatabaseEndpoint read(
      String url, @org.jspecify.annotations.Nullable Path passwordFile) throws IOException {
    return DatabaseUrl.endpoint(
        new PlatformSettings.Database(url, "given", passwordFile, Role.SERVE));
  }
}
