package org.handrail.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.handrail.shared.Sha256;

/**
 * What a page says of its scripts: the hash that a browser holds each against, and what they name of other scripts, so that all of it is asked for at once.
 * A browser that knows {@code Integrity-Policy} runs nothing else.
 */
public final class SiteScripts {

  /** Goes with pages of the sealed record: a script without a hash does not run, one with another hash neither. */
  public static final String POLICY = "blocked-destinations=(script)";

  /** There are the types that a script only speaks of. */
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** In an import at the top, or in one that comes when it is needed. */
  private static final Pattern NAMED = Pattern.compile("\"(/[^\"\\s]+\\.js)\"");

  /** What runs beside a page is asked for by other means. */
  private static final String WORKER = "worker.js";

  private static final SiteScripts OURS = new SiteScripts(StaticFiles.find("**/*.js"));

  private final Map<String, byte[]> files;

  // Each is looked into when a page first names it: the start waits for none.
  private final Map<String, String> integrity = new ConcurrentHashMap<>();
  private final Map<String, List<String>> imports = new ConcurrentHashMap<>();
  private final Map<List<List<String>>, List<String>> known = new ConcurrentHashMap<>();

  /** Of these files, by their paths. */
  SiteScripts(Map<String, byte[]> files) {
    this.files = Map.copyOf(files);
  }

  private static String hash(byte[] bytes) {
    return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(bytes));
  }

  private List<String> imports(byte[] bytes) {
    String code = COMMENT.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
    return NAMED
        .matcher(code)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(named -> files.containsKey(named) && !named.endsWith(WORKER))
        .toList();
  }

  /** Of the files that this program serves. */
  public static SiteScripts ours() {
    return OURS;
  }

  /** Another one as soon as any of them is another. */
  String name() {
    Map<String, String> all = new TreeMap<>();
    files.keySet().forEach(path -> all.put(path, integrity(path)));
    return Sha256.hex(all.toString(), 8);
  }

  /**
   * The {@code integrity} of a script.
   *
   * @throws IllegalArgumentException when there is no such script
   */
  public String integrity(String path) {
    byte[] file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("no script of ours: " + path);
    }
    return integrity.computeIfAbsent(path, _ -> hash(file));
  }

  /**
   * What a page asks for beforehand: all that its modules import, at once or when it is needed, and what that imports, without those modules themselves;
   * each once.
   *
   * @param modules those that the page runs
   * @param later those that it imports when they are needed
   */
  public List<String> preloads(List<String> modules, List<String> later) {
    return known.computeIfAbsent(List.of(modules, later), _ -> {
      Set<String> reached = new LinkedHashSet<>();
      reach(modules, reached);
      reach(later, reached);
      modules.forEach(reached::remove);
      return List.copyOf(reached);
    });
  }

  private void reach(Collection<String> modules, Set<String> reached) {
    for (String module : modules) {
      if (reached.add(module)) {
        byte[] file = files.get(module);
        reach(
            file == null ? List.of() : imports.computeIfAbsent(module, _ -> imports(file)),
            reached);
      }
    }
  }
}
