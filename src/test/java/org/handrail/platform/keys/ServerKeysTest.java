package org.handrail.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;
import org.handrail.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class ServerKeysTest {

  private static final byte[] TEXT = "a place".getBytes(StandardCharsets.UTF_8);

  private final HikariDataSource pool = TestDatabase.migrated().pool();
  private final JdbcFingerprints fingerprints = new JdbcFingerprints(JdbcClient.create(pool));

  @TempDir
  private Path data = Path.of("");

  @AfterEach
  void close() {
    pool.close();
  }

  private ServerKeys start(@Nullable Path keys) {
    return new ServerKeys(new KeySettings(keys), settings(data), fingerprints);
  }

  private static PlatformSettings settings(Path data) {
    return new PlatformSettings(
        data, new PlatformSettings.Database(null, null, null, PlatformSettings.Role.SERVE));
  }

  private Path file() {
    return data.resolve("keys/tokens.key");
  }

  @Test
  void areMadeAtTheFirstStartForTheServersUserAlone() throws IOException {
    ServerKey first = start(null).get(KeyName.TOKENS);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file())).matches("[0-9a-f]{64}\n");
    try (Stream<Path> files = Files.list(data.resolve("keys"))) {
      assertThat(files).containsExactlyInAnyOrder(file(), data.resolve("keys/policy.key"));
    }
    assertThat(start(null).get(KeyName.TOKENS).open(first.seal(TEXT)))
        .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(TEXT));
  }

  @Test
  void areTheSameForAllProgramsThatStartAtOnce() throws InterruptedException {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    Thread[] programs = new Thread[8];
    for (int i = 0; i < programs.length; i++) {
      programs[i] = Thread.ofPlatform()
          .start(() -> seen.add(start(null).get(KeyName.TOKENS).fingerprint()));
    }
    for (Thread program : programs) {
      program.join();
    }

    assertThat(seen).hasSize(1);
  }

  @Test
  void mayStandInADirectoryThatProgramsShare(@TempDir Path shared) {
    start(shared.resolve("keys"));

    assertThat(shared.resolve("keys/tokens.key")).exists();
    assertThat(file()).doesNotExist();
  }

  @Test
  void refuseTheStartWhenTheyAreOthersThanTheDatabasesOwn(@TempDir Path other) {
    start(null);

    assertThatThrownBy(() -> start(other))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining("renew-key tokens");

    new KeyFiles(other).make(KeyName.TOKENS);
    assertThatThrownBy(() -> start(other))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not the one that this database was used with");
  }

  @Test
  void refuseTheStartWhenOthersCanReadThem() throws IOException {
    start(null);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> start(null))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void refuseTheStartWhenAFileHoldsNone() throws IOException {
    start(null);
    Files.writeString(file(), "not a key\n");

    assertThatThrownBy(() -> start(null))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("holds no key")
        .hasMessageNotContaining("not a key\n");
  }

  @Test
  void areRenewedWhenOneIsLost() throws IOException {
    ServerKey lost = start(null).get(KeyName.TOKENS);
    Files.delete(file());

    new KeyRenewal(new KeySettings(null), settings(data), fingerprints).renew(KeyName.TOKENS);

    ServerKey fresh = start(null).get(KeyName.TOKENS);
    assertThat(fresh.fingerprint()).isNotEqualTo(lost.fingerprint());
    assertThat(fresh.open(lost.seal(TEXT))).isEmpty();
  }

  @Test
  void openNothingThatWasChangedOrSealedForAnotherPurpose() {
    ServerKey key = start(null).get(KeyName.TOKENS).derived("one");
    byte[] sealed = key.seal(TEXT);
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;

    assertThat(key.open(sealed)).isPresent();
    assertThat(key.open(changed)).isEmpty();
    assertThat(key.open(new byte[3])).isEmpty();
    assertThat(start(null).get(KeyName.TOKENS).derived("another").open(sealed)).isEmpty();
    assertThat(key.seal(TEXT)).isNotEqualTo(sealed);
  }
}
