package org.handrail.platform.outbound;

import java.net.URI;

/** What an address gave. */
public final class Fetched {

  private final URI uri;
  private final byte[] bytes;

  Fetched(URI uri, byte[] bytes) {
    this.uri = uri;
    this.bytes = bytes;
  }

  /** Where it was found in the end, after redirects. */
  public URI uri() {
    return uri;
  }

  /** The unpacked body. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
