package org.handrail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints which program a device gets from this one, file by file, and compares it with what a running site hands out. */
@Command(
    name = "release",
    customSynopsis = "handrail release [--url SITE] [OPTIONS]",
    description = "Print the release of the record's pages and the SHA-256 of each of their files,"
        + " as sha256sum writes them: the same as /record/release.json of a server. With --url,"
        + " load every file from a running site and tell what is another one there.",
    footer = {
      "",
      "The pages name the leave address and the help numbers that an operator sets: give this"
          + " command the same settings (HANDRAIL_WEB_...) to compare with their site.",
      "Exit code 1 when the site hands out other files, or cannot be asked."
    })
final class ReleaseCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--url",
      paramLabel = "SITE",
      description = "The address of a site: https://rooms.example.org, or http://localhost:8080.")
  private @Nullable String url;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST[:PORT]",
      description = "A host that may be asked though it is not on the public internet.")
  private List<String> allowedHosts = List.of();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    ServedRelease ours = ServedRelease.ofThisProgram();
    ReleaseComparison comparison =
        url == null ? null : RemoteRelease.at(url, allowedHosts).compareWith(ours);
    if (json.isWanted()) {
      console.json(document(ours, comparison));
    } else if (comparison == null) {
      console.line("Release " + ours.name());
      ours.files().forEach((path, hash) -> console.line(hash + "  " + path));
    } else {
      comparison.lines().forEach(console::line);
    }
    return comparison == null || comparison.isSame() ? 0 : Refused.PROBLEM;
  }

  private static Map<String, Object> document(
      ServedRelease ours, @Nullable ReleaseComparison comparison) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("release", ours.name());
    document.put("files", ours.files());
    if (comparison != null) {
      document.put("site", comparison);
    }
    return document;
  }
}
