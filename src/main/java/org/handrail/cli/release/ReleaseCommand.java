package org.handrail.cli.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.FeedFetcher;
import org.handrail.cli.JsonOption;
import org.handrail.site.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names every file that this program gives a device that opens the record, or holds a site against them. */
@CommandOrder(90)
@Command(
    name = "release",
    customSynopsis = "handrail release [--url SITE] [OPTIONS]",
    description = {
      "Print the SHA-256 of every file that this program gives a device that opens the record, and"
          + " the name of the release that the foot of its pages shows.",
      "With --url: fetch all of them from a site, and say which are others."
    },
    footer = {
      "",
      "The two documents, /record/en and /record/es, hold a site's own help numbers and way out:"
          + " they, and with them the name, are the same only under the same HANDRAIL_WEB_…"
          + " settings.",
      "Exit code 1 when a file of the site is another."
    })
final class ReleaseCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--url",
      paramLabel = "SITE",
      description = "The address of a site: https://handrail.example.org")
  private @Nullable String site;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST[:PORT]",
      description = "Also fetch from this host, which is not public. Can be repeated.")
  private List<String> allowedHosts = List.of();

  @Mixin
  private JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Release release = ReleaseOfProgram.read();
    if (site == null) {
      print(release, console);
      return 0;
    }
    SortedMap<String, String> others = new SiteFiles(new FeedFetcher(allowedHosts)::fetch, site)
        .differences(release, console::message);
    return report(release, others, console);
  }

  private void print(Release release, Console console) {
    if (json.isWanted()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("release", release.name());
      document.put("files", release.hashes());
      console.json(document);
    } else {
      console.line("release " + release.name());
      release.lines().forEach(console::line);
    }
  }

  private int report(Release release, SortedMap<String, String> others, Console console) {
    if (json.isWanted()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("release", release.name());
      document.put("same", others.isEmpty());
      document.put("others", others);
      console.json(document);
    } else if (others.isEmpty()) {
      console.line("The site gives out the " + release.hashes().size() + " files of release "
          + release.name() + ", byte for byte.");
    } else {
      others.forEach((path, why) -> console.line(path + ": " + why));
      console.line(others.size() + " of " + (release.hashes().size() + 1) + " files are others.");
    }
    return others.isEmpty() ? 0 : CommandRefused.PROBLEM;
  }
}
