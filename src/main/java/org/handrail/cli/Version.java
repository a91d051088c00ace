package org.handrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream written = Version.class.getResourceAsStream("version.txt")) {
      if (written == null) {
        throw new IllegalStateException("the program was packaged without its version");
      }
      String version = new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new String[] {"Handrail " + version};
    }
  }
}
