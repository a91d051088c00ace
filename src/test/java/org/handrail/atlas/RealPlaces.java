package org.handrail.atlas;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.shared.GeoPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every coordinate in the real lists that lie beside the project on a developer's machine. */
final class RealPlaces {

  static final Path DATA = Path.of("../shared/data");

  private static final List<String> LAT_NAMES = List.of("latitude", "lat");
  private static final List<String> LON_NAMES = List.of("longitude", "lng", "lon");

  private final JsonMapper json = new JsonMapper();
  private final Set<GeoPoint> found = new LinkedHashSet<>();

  /** Each place once, without 0/0, which stands for "unknown" in these lists. */
  static Set<GeoPoint> read() throws IOException {
    RealPlaces places = new RealPlaces();
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        places.readFile(file);
      }
    }
    places.found.remove(new GeoPoint(0, 0));
    return places.found;
  }

  private void readFile(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".csv")) {
      readCsv(file);
    } else if (name.endsWith(".ndjson")) {
      Files.readAllLines(file).forEach(this::readJson);
    } else if (name.endsWith(".json")) {
      readJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
  }

  private void readCsv(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
        .extraFieldStrategy(IGNORE)
        .missingFieldStrategy(IGNORE)
        .ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        List<String> header = row.getHeader();
        String lat = row.findField(nameOf(header, LAT_NAMES)).orElse("");
        String lon = row.findField(nameOf(header, LON_NAMES)).orElse("");
        add(lat, lon);
        row.findField("mSpecial").ifPresent(this::addPair);
      }
    }
  }

  private static String nameOf(List<String> header, List<String> names) {
    return header.stream()
        .filter(field -> names.stream().anyMatch(field::equalsIgnoreCase))
        .findFirst()
        .orElse("");
  }

  private void readJson(String text) {
    JsonNode root;
    try {
      root = json.readTree(text);
    } catch (JacksonException e) {
      return; // the format maintainers' own invalid cases
    }
    List<JsonNode> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.removeLast();
      node.forEach(open::add);
      add(first(node, LAT_NAMES), first(node, LON_NAMES));
      addPair(node.path("coordinates").asString(""));
    }
  }

  private static String first(JsonNode node, List<String> names) {
    return names.stream()
        .map(name -> node.path(name).asString(""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void addPair(String pair) {
    int comma = pair.indexOf(',');
    if (comma > 0) {
      add(pair.substring(0, comma), pair.substring(comma + 1));
    }
  }

  private void add(String lat, String lon) {
    try {
      found.add(new GeoPoint(Double.parseDouble(lat.strip()), Double.parseDouble(lon.strip())));
    } catch (IllegalArgumentException e) {
      // not a coordinate: these lists hold words, blanks and shifted columns there
    }
  }
}
