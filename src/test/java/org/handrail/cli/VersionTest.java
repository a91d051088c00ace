package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void isThatOfTheBuild() throws Exception {
    Matcher built = Pattern.compile("<artifactId>handrail</artifactId>\\s*<version>(.+)</version>")
        .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(built.find()).isTrue();

    Cli.Ran ran = Cli.run("--version");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEqualToIgnoringNewLines("Handrail " + built.group(1));
  }
}
