package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.platform.StartRefused;
import org.handrail.site.ModuleMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorHelpNumbersTest {

  private static final Path EXAMPLE = Path.of("docs/examples/help-numbers.txt");
  private static final String SOURCE = """
      state: confirmed
      source: The line itself
      pages: https://line.example/contact
      reviewed: 2026-11-23
      says: Free.
      """;

  @TempDir
  private Path folder;

  @Test
  void standBeforeThoseOfTheProgramInTheirCountry() {
    HelpFacts facts = facts(EXAMPLE);

    assertThat(facts.numbersOf("US").getFirst().name()).isEqualTo("Riverbend Recovery Line");
    assertThat(facts.numbersOf("US")).extracting(HelpNumber::number).contains("911", "988");
    assertThat(facts.numbersOf("CA")).isEqualTo(HelpFacts.shipped().numbersOf("CA"));
  }

  @Test
  void areThoseOfTheProgramWithoutAFile() {
    assertThat(facts(null)).isEqualTo(HelpFacts.shipped());
  }

  @Test
  void maySpeakForACountryThatTheProgramDoesNotKnow() throws IOException {
    Path file = write("country: NZ\nkind: emergency\nnumber: 111\n" + SOURCE);

    assertThat(facts(file).numbersOf("NZ")).extracting(HelpNumber::number).containsExactly("111");
  }

  @Test
  void areRefusedWithEveryFaultNamedAtOnce() throws IOException {
    Path file = write(String.join(
        "\n\n",
        "country: XX\nkind: emergency\nnumber: call me\n" + SOURCE,
        "country: US\nkind: crisis\nnumber: 555\nabout: everything\nhours: sometimes\n" + SOURCE,
        "country: US\nkind: shop\nnumber: 555\nabout: drugs\n" + SOURCE,
        "country: US\nkind: crisis\nnumber: 555\nabout: drugs\nstate: confirmed",
        "country: US\nkind: crisis\nnumber: 555\nopen: yes\nclosed\nstate: confirmed",
        "country: US\nkind: crisis\nnumber: 555\nabout: drugs\n"
            + SOURCE.replace("2026-11-23", "yesterday")));

    assertThatThrownBy(() -> facts(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("HANDRAIL_WEB_HELP_FILE ")
        .hasMessageContainingAll(
            "block 1: not a country: XX",
            "block 1: not a number to dial: call me",
            "block 2: not known: about.everything",
            "block 2: not known: hours.sometimes",
            "block 3: not a kind: shop",
            "block 4: a block without pages, reviewed, says, source",
            "block 5: not a line that is known: open: yes",
            "not a line that is known: closed",
            "block 6: not a day as in 2026-11-23: yesterday");
  }

  @Test
  void areRefusedWhenTheFileIsMissingNotTextOrHoldsNothingConfirmed() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
    for (Path file : List.of(
        folder.resolve("none.txt"),
        folder,
        bytes,
        write("country: US\nkind: emergency\nnumber: 911\nstate: unconfirmed"))) {
      assertThatThrownBy(() -> facts(file))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void areReadWithTheLineEndsOfWindows() throws IOException {
    Path file = write(Files.readString(EXAMPLE).replace("\n", "\r\n"));

    assertThat(facts(file)).isEqualTo(facts(EXAMPLE));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("own.txt"), text, StandardCharsets.UTF_8);
  }

  private static HelpFacts facts(@Nullable Path file) {
    return new HelpBeans()
        .helpFacts(
            new HelpSettings(file),
            new Articles(),
            ModuleMessages.source(),
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
  }
}
