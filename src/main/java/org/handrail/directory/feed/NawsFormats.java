package org.handrail.directory.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The formats that every BMLT server starts with, and the codes of NA's world services that they are filed under. A
 * server may give any key another meaning: what its own list of formats says goes first.
 */
final class NawsFormats {

  /** Where the world services' code is not the one that this program has for the same thing. */
  private static final Map<String, String> TRANSLATED =
      Map.of("CLOSED", "C", "OPEN", "O", "WCHR", "X", "VM", "ONL", "HYBR", "HY");

  private static final Set<String> AS_THEY_ARE = Set.of(
      "BEG", "BT", "CAN", "CH", "CPT", "CW", "DISC", "GL", "GP", "IP", "IW", "JFT", "LC", "LIT",
      "M", "MED", "NC", "NS", "QA", "RA", "S-D", "SMOK", "SPAD", "SPK", "STEP", "SWG", "TC", "TOP",
      "TRAD", "VAR", "W", "Y");

  /** Stay English in every language, and say how one attends. */
  private static final Map<String, String> IN_EVERY_LANGUAGE =
      Map.of("VM", "ONL", "HY", "HY", "TC", "TC");

  private static final Map<String, BmltFormats.Format> STANDARD = load();

  private NawsFormats() {}

  /** The code for one of the world services; empty for a code that they do not have. */
  static Optional<String> ofWorldId(String worldId) {
    return AS_THEY_ARE.contains(worldId)
        ? Optional.of(worldId)
        : Optional.ofNullable(TRANSLATED.get(worldId));
  }

  /** The code for a key that means the same on every server; empty for all others. */
  static Optional<String> ofKeyAnywhere(String key) {
    return Optional.ofNullable(IN_EVERY_LANGUAGE.get(key));
  }

  /** What the key means where the formats are still those that a server starts with. */
  static Optional<BmltFormats.Format> standard(String key) {
    return Optional.ofNullable(STANDARD.get(key));
  }

  private static Map<String, BmltFormats.Format> load() {
    try (InputStream in = NawsFormats.class.getResourceAsStream("naws-formats.tsv")) {
      if (in == null) {
        throw new IllegalStateException("naws-formats.tsv is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(row -> new BmltFormats.Format(row[0], "", row[1], row[2], row[3]))
          .collect(Collectors.toUnmodifiableMap(BmltFormats.Format::key, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
