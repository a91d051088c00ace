package org.handrail.platform.keys;

import java.nio.file.Path;
import org.handrail.platform.PlatformSettings;
import org.springframework.stereotype.Component;

/** Puts a new key in the place of one that is lost or may have been seen. Programs take it up when they start next. */
@Component
public class KeyRenewal {

  private final KeySettings settings;
  private final PlatformSettings platform;
  private final JdbcFingerprints fingerprints;

  KeyRenewal(KeySettings settings, PlatformSettings platform, JdbcFingerprints fingerprints) {
    this.settings = settings;
    this.platform = platform;
    this.fingerprints = fingerprints;
  }

  /**
   * Renews a key.
   *
   * @return its file
   * @throws org.handrail.platform.StartRefused when the file can't be written
   */
  public Path renew(KeyName name) {
    KeyFiles files = ServerKeys.files(settings, platform);
    files.replace(name);
    // Broken off here, the next start refuses and says to do it again.
    fingerprints.replace(name, files.find(name).orElseThrow().fingerprint());
    return files.file(name);
  }
}
