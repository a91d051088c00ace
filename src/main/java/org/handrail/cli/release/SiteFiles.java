package org.handrail.cli.release;

import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.handrail.cli.CommandRefused;
import org.handrail.platform.outbound.FetchRefused;
import org.handrail.shared.Sha256;
import org.handrail.site.Release;

/** The files of the record as a site gives them out now, to whoever asks without a cookie. */
public final class SiteFiles {

  private static final String WORKER = "/site/worker.js";

  private final Function<String, byte[]> gate;
  private final String origin;

  /**
   * @param gate fetches an address
   * @param site the address of the site; a path is left out
   * @throws CommandRefused when it is none
   */
  public SiteFiles(Function<String, byte[]> gate, String site) {
    this.gate = gate;
    this.origin = originOf(site);
  }

  private static String originOf(String site) {
    try {
      URI address = URI.create(site.strip());
      String scheme = address.getScheme();
      if (address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return scheme + "://" + address.getAuthority();
      }
    } catch (IllegalArgumentException notAnAddress) {
      // said below
    }
    throw CommandRefused.usage("--url is the address of a site: https://handrail.example.org");
  }

  /**
   * Fetches every file of a release.
   *
   * @param progress is told now and then how far it is
   * @return the paths whose file is another, each with what is there instead; empty when all are the same
   * @throws CommandRefused when the site can't be reached
   */
  public SortedMap<String, String> differences(Release release, Consumer<String> progress) {
    SortedMap<String, String> others = new TreeMap<>();
    int done = 0;
    for (var file : release.hashes().entrySet()) {
      if (done++ % 25 == 0) {
        progress.accept("Comparing file " + done + " of " + release.hashes().size() + " …");
      }
      compare(file.getKey(), file.getValue(), others);
    }
    compare(WORKER, Sha256.hex(release.worker()), others);
    return others;
  }

  private void compare(String path, String wanted, SortedMap<String, String> others) {
    try {
      String found = Sha256.hex(gate.apply(origin + path));
      if (!found.equals(wanted)) {
        others.put(path, "another file, " + found);
      }
    } catch (FetchRefused refused) {
      if (refused.reason() != FetchRefused.Reason.STATUS) {
        throw CommandRefused.problem(String.valueOf(refused.getMessage()), refused);
      }
      others.put(path, "not given out");
    }
  }
}
