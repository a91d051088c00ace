package org.handrail.planner.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.GraphHopperConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.handrail.shared.Sha256;

/**
 * Worked-up roads on disk. Each state of an extract has a folder of its own, named by a digest of the file's name, size and
 * time of change; it appears whole or not at all, so two programs may do the same work at once.
 */
final class RoadStore {

  private static final int NAME_BYTES = 8;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Path extract;
  private final Path folder;

  RoadStore(Path extract, Path folder) {
    this.extract = extract.toAbsolutePath();
    this.folder = folder.toAbsolutePath();
  }

  GraphHopper open(Consumer<String> told) {
    if (!Files.isRegularFile(extract) || !Files.isReadable(extract)) {
      throw new UnreadableRoads("There is no readable road map " + extract + ".");
    }
    try {
      Path home = folder.resolve(name());
      if (!Files.isDirectory(home)) {
        long start = System.nanoTime();
        workUp(home);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        told.accept("Worked up the roads of %s in %.1f s; kept in %s."
            .formatted(extract.getFileName(), seconds, home));
      }
      return load(home);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableRoads("Road maps could not be kept in " + folder + ".", e);
    }
  }

  private String name() throws IOException {
    String state = String.join(
        "\n",
        Integer.toString(RoadProfile.VERSION),
        extract.getFileName().toString(),
        Long.toString(Files.size(extract)),
        Long.toString(Files.getLastModifiedTime(extract).toMillis()));
    return Sha256.hex(state, NAME_BYTES);
  }

  private void workUp(Path home) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempDirectory(folder, "part-");
    try {
      importInto(part);
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(home)) { // else another program has just done the same work
        throw e;
      }
    } finally {
      delete(part);
    }
  }

  private void importInto(Path part) {
    // Old generated code in the reader of the format; decision 0020 says why that is no danger
    // here.
    Logger parser = Logger.getLogger("com.google.protobuf.GeneratedMessage");
    Level before = parser.getLevel();
    parser.setLevel(Level.SEVERE);
    try {
      hopper(part).setOSMFile(extract.toString()).importAndClose();
    } catch (RuntimeException e) {
      throw new UnreadableRoads(
          extract + " could not be read; give a sorted extract of OpenStreetMap as .osm.pbf.", e);
    } finally {
      parser.setLevel(before);
    }
  }

  private static GraphHopper load(Path home) {
    GraphHopper hopper = hopper(home).setAllowWrites(false);
    try {
      if (hopper.load()) {
        return hopper;
      }
    } catch (RuntimeException e) {
      throw new UnreadableRoads(home + " is damaged; delete it, and it will be made again.", e);
    }
    throw new UnreadableRoads(home + " is empty; delete it, and it will be made again.");
  }

  private static GraphHopper hopper(Path home) {
    GraphHopperConfig config = new GraphHopperConfig();
    config.putObject("graph.location", home.toString());
    config.putObject("graph.dataaccess.default_type", "MMAP");
    config.putObject("graph.encoded_values", RoadProfile.encodedValues());
    config.putObject("import.osm.ignored_highways", "");
    config.setProfiles(RoadProfile.all());
    config.setCHProfiles(RoadProfile.contracted());
    return new GraphHopper().init(config);
  }

  private static void delete(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(part)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
