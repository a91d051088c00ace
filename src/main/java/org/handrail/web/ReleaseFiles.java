package org.handrail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handrail.platform.Release;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which program a device gets that opens the record: every file of it with its SHA-256, and a name made from all of them. Whoever
 * built the same release gets the same name ({@code ./handrail release} prints it without a server).
 */
@Component
final class ReleaseFiles implements Release {

  /** Where the files of the record's pages lie; the first segment is the module. */
  private static final List<String> PATTERNS = List.of(
      "accounts/**",
      "device/**",
      "journal/**",
      "web/tokens.css",
      "web/own-scripts.js",
      "web/site.css",
      "web/leave.js",
      "web/mark.svg");

  private static final String WORKER = "journal/worker.js";

  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final String name;
  private final byte[] worker;

  ReleaseFiles(RecordPages pages) {
    for (String language : Languages.SPOKEN) {
      hashes.put("/record/" + language, sha256(pages.in(language)));
    }
    addStaticFiles();
    this.name =
        sha256(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    this.worker =
        ("const RELEASE = \"" + name + "\";\n" + text(WORKER)).getBytes(StandardCharsets.UTF_8);
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

  private void addStaticFiles() {
    PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : PATTERNS) {
        for (Resource file : found.getResources("classpath*:/static/" + pattern)) {
          String path = file.getURL().toString().replaceFirst("^.*/static/", "");
          if (!path.endsWith("/") && !path.equals(WORKER)) {
            hashes.put("/" + path, sha256(file.getContentAsByteArray()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("static/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
