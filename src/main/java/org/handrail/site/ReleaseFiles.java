package org.handrail.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
    "site/tokens.css", "site/own-scripts.js", "site/site.css", "site/leave.js", "site/mark.svg"
  };

  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final String name;
  private final byte[] worker;

  ReleaseFiles(List<ReleasePart> parts) {
    add(StaticFiles.find(OWN));
    parts.forEach(part -> add(part.files()));
    this.name =
        Sha256.hex(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    this.worker = parts.stream()
        .map(ReleasePart::worker)
        .filter(Objects::nonNull)
        .findFirst()
        .map(this::named)
        .orElseThrow(() -> new IllegalStateException("no part of the release has a worker"));
  }

  private byte[] named(byte[] script) {
    byte[] head = ("const RELEASE = \"" + name + "\";\n").getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(head, head.length + script.length);
    System.arraycopy(script, 0, whole, head.length, script.length);
    return whole;
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
