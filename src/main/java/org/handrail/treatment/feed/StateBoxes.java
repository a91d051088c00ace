package org.handrail.treatment.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.shared.GeoBox;

/** Boxes around the states of the United States, a little wide: good to find a slip, not to find a border. */
final class StateBoxes {

  private static final Map<String, GeoBox> BOXES = load();

  private StateBoxes() {}

  /** The box around a state of this postal code, if it is known. */
  static Optional<GeoBox> find(String state) {
    return Optional.ofNullable(BOXES.get(state.strip().toUpperCase(Locale.ROOT)));
  }

  private static Map<String, GeoBox> load() {
    Map<String, GeoBox> boxes = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(NeedTable.resource("states.tsv"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
        String[] cells = line.split("\t", -1);
        boxes.put(
            cells[0],
            new GeoBox(
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4])));
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(boxes);
  }
}
