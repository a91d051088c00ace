package org.handrail.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Which program a device gets from this server: every file of it with its SHA-256, and a name made from all of them. Whoever
 * built the same release gets the same name ({@code ./handrail release} prints it without a server). The frame's own files are in it, and
 * what the modules add.
 */
@Component
final class ReleaseFiles implements Release {

  private static final String[] OWN = {
    "site/tokens.css",
    "site/own-scripts.js",
    "site/offline.js",
    "site/site.css",
    "site/leave.js",
    "site/mark.svg"
  };

  private static final String WORKER = "site/worker.js";

  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final String name;
  private final byte[] worker;

  ReleaseFiles(
      List<ReleasePart> parts,
      List<BarPlace> places,
      List<OfflinePages> offline,
      List<WorkerScope> sealed) {
    add(StaticFiles.find(OWN));
    parts.forEach(part -> add(part.files()));
    this.name =
        Sha256.hex(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    this.worker = headed(
        paths(Stream.concat(
                places.stream().map(BarPlace::path), offline.stream().map(OfflinePages::path))
            .sorted()),
        paths(offline.stream().map(OfflinePages::path).sorted()),
        paths(sealed.stream().map(WorkerScope::path).sorted()));
  }

  /** The worker's script behind what it must know. */
  private byte[] headed(String pages, String above, String sealed) {
    String head = """
        // Styles and scripts of all pages: %s
        const RELEASE = "%s";
        const OFFLINE = {pages: %s, above: %s, elsewhere: "%s", lost: "%s", languages: %s, sealed: %s};
        """.formatted(
            SiteScripts.ours().name(),
            name,
            pages,
            above,
            OfflineController.PATH,
            OfflineController.LOST,
            paths(Languages.SPOKEN.stream()),
            sealed);
    byte[] script = Objects.requireNonNull(StaticFiles.find(WORKER).get("/" + WORKER));
    byte[] first = head.getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(first, first.length + script.length);
    System.arraycopy(script, 0, whole, first.length, script.length);
    return whole;
  }

  /** As a script writes a list of texts; none of ours holds anything that it would have to escape. */
  private static String paths(Stream<String> texts) {
    return texts.map(text -> '"' + text + '"').collect(Collectors.joining(", ", "[", "]"));
  }

  private void add(Map<String, byte[]> files) {
    files.forEach((path, bytes) -> hashes.put(path, Sha256.hex(bytes)));
  }

  @Override
  public SortedMap<String, String> hashes() {
    return Collections.unmodifiableSortedMap(hashes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte[] worker() {
    return worker.clone();
  }
}
