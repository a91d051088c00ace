package org.handrail.platform.keys;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;
import org.springframework.stereotype.Component;

/**
 * The server's keys. Those that are missing are made at the first start; afterwards the start is refused when a key is not
 * the one that the database was used with, since everything that it sealed would be lost without a word.
 */
@Component
public class ServerKeys {

  private final Map<KeyName, ServerKey> keys = new EnumMap<>(KeyName.class);

  ServerKeys(KeySettings settings, PlatformSettings platform, JdbcFingerprints fingerprints) {
    KeyFiles files = files(settings, platform);
    for (KeyName name : KeyName.values()) {
      keys.put(name, checked(name, files, fingerprints));
    }
  }

  static KeyFiles files(KeySettings settings, PlatformSettings platform) {
    Path own = platform.data().toAbsolutePath().normalize().resolve("keys");
    return new KeyFiles(Objects.requireNonNullElse(settings.keys(), own));
  }

  public ServerKey get(KeyName name) {
    return Objects.requireNonNull(keys.get(name));
  }

  private static ServerKey checked(KeyName name, KeyFiles files, JdbcFingerprints fingerprints) {
    if (files.find(name).isEmpty()) {
      // Another program that starts at the same moment makes the file first, then its fingerprint.
      if (fingerprints.find(name).isPresent() && files.find(name).isEmpty()) {
        throw new StartRefused("the key " + files.file(name) + " is missing, and the database was"
            + " used with one: put the file back, or name its directory in HANDRAIL_KEYS; if it is"
            + " lost, handrail renew-key " + name.text() + " makes another");
      }
      files.make(name);
    }
    ServerKey key = files.find(name).orElseThrow();
    fingerprints.remember(name, key.fingerprint());
    if (!key.fingerprint().equals(fingerprints.find(name).orElseThrow())) {
      throw new StartRefused(
          "the key " + files.file(name) + " is not the one that this database was"
              + " used with: put the right file back, or name its directory in HANDRAIL_KEYS; if it is"
              + " lost, handrail renew-key " + name.text() + " makes another");
    }
    return key;
  }
}
