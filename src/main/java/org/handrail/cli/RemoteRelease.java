package org.handrail.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handrail.platform.outbound.FetchRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a running site, loaded one by one: what it says of itself is not believed, only what it hands out. */
final class RemoteRelease {

  private final URI site;
  private final Gate gate;

  private RemoteRelease(URI site, Gate gate) {
    this.site = site;
    this.gate = gate;
  }

  /**
   * A site by its address.
   *
   * @param allowedHosts that may be asked beyond the public internet; this machine may be
   * @throws Refused when that is no address of a site
   */
  static RemoteRelease at(String url, Collection<String> allowedHosts) {
    URI site = site(url);
    List<String> allowed = new ArrayList<>(allowedHosts);
    if (isThisMachine(site.getHost())) {
      allowed.add(site.getHost() + ":" + (site.getPort() < 0 ? usualPort(site) : site.getPort()));
    }
    return new RemoteRelease(site, new Gate(allowed));
  }

  private static URI site(String url) {
    try {
      URI written = new URI(url.strip()).parseServerAuthority();
      String scheme = String.valueOf(written.getScheme());
      boolean isRoot = written.getRawPath().isEmpty() || written.getRawPath().equals("/");
      if (written.getHost() == null
          || !(scheme.equals("https") || scheme.equals("http"))
          || !isRoot
          || written.getRawQuery() != null
          || written.getRawFragment() != null) {
        throw notASite();
      }
      return new URI(scheme + "://" + written.getRawAuthority());
    } catch (URISyntaxException e) {
      throw notASite();
    }
  }

  private static Refused notASite() {
    return Refused.usage("Invalid value for option '--url': write the address of a site, such as"
        + " https://rooms.example.org");
  }

  private static int usualPort(URI site) {
    return "https".equals(site.getScheme()) ? 443 : 80;
  }

  private static boolean isThisMachine(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Loads every file that either of the two names.
   *
   * @throws Refused when the site has no list of a release
   * @throws FetchRefused when the site cannot be asked
   */
  ReleaseComparison compareWith(ServedRelease ours) {
    JsonNode said = list();
    SortedMap<String, String> other = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    ours.files().forEach((path, hash) -> {
      Optional<String> there = findHash(path);
      if (there.isEmpty()) {
        missing.add(path);
      } else if (!there.get().equals(hash)) {
        other.put(path, there.get());
      }
    });
    TreeSet<String> added = new TreeSet<>(said.path("files").propertyNames());
    added.removeAll(ours.files().keySet());
    return new ReleaseComparison(
        site.toString(),
        said.path("release").asString(),
        other,
        missing,
        List.copyOf(added),
        ours.name());
  }

  private JsonNode list() {
    JsonNode said;
    try {
      said = JsonMapper.shared().readTree(gate.fetch(site + "/record/release.json"));
    } catch (JacksonException e) {
      throw notHandrail();
    }
    if (!said.path("release").isString() || !said.path("files").isObject()) {
      throw notHandrail();
    }
    return said;
  }

  private Refused notHandrail() {
    return Refused.problem(site + " names no release: is it a Handrail?");
  }

  /** Empty when the site has no such file. */
  private Optional<String> findHash(String path) {
    try {
      return Optional.of(sha256(gate.fetch(site + path)));
    } catch (FetchRefused e) {
      if (e.reason() == FetchRefused.Reason.STATUS) {
        return Optional.empty();
      }
      throw e;
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
