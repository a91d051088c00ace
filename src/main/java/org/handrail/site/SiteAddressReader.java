package org.handrail.site;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.platform.SiteAddress;
import org.handrail.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Reads the public address from the settings: {@code https://} and a host, perhaps a port, nothing else. On the person's own
 * machine {@code http} will do, as browsers see it.
 */
final class SiteAddressReader {

  private static final String SETTING = "HANDRAIL_WEB_PUBLIC_URL";

  private SiteAddressReader() {}

  /**
   * The public address.
   *
   * @param written what the operator wrote; null or blank when nothing
   * @param listensOn the address that the server listens on; null when it was told none
   * @throws StartRefused when it can't be used, with all that is wrong with it
   */
  static SiteAddress read(@Nullable String written, @Nullable String listensOn) {
    if (written == null || written.isBlank()) {
      return SiteAddress.unset(listensOn == null || isLoopback(listensOn));
    }
    URI url;
    try {
      url = new URI(written.strip()).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw refused(List.of("it is no address"));
    }
    List<String> faults = faultsOf(url);
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
    return SiteAddress.of(originOf(url));
  }

  private static List<String> faultsOf(URI url) {
    List<String> faults = new ArrayList<>();
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    String host = url.getHost();
    if (host == null) {
      faults.add("it names no host");
    }
    if (!scheme.equals("https") && !(scheme.equals("http") && host != null && isLoopback(host))) {
      faults.add("it must begin with https://, without which browsers keep back encryption,"
          + " passkeys and notifications (http:// will do on localhost only)");
    }
    if (url.getRawUserInfo() != null) {
      faults.add("it must hold no user or password");
    }
    if (url.getPort() == 0 || url.getPort() > 65_535) {
      faults.add("its port must be 1 to 65535");
    }
    if (url.getRawPath() != null
        && !url.getRawPath().isEmpty()
        && !url.getRawPath().equals("/")) {
      faults.add("it must have no path: Handrail needs a host of its own");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      faults.add("it must end after the host and the port");
    }
    return faults;
  }

  private static URI originOf(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
  }

  /** Only names and numbers that mean this machine everywhere; nothing is looked up. */
  private static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static StartRefused refused(List<String> faults) {
    return StartRefused.setting(SETTING + " can't be used: " + String.join("; ", faults)
        + ". Write it like https://rooms.example.org");
  }
}
