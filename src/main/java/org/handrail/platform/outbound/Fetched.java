package org.handrail.platform.outbound;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an address gave. */
public final class Fetched {

  private final URI uri;
  private final boolean notModified;
  private final byte[] bytes;
  private final @Nullable String contentType;
  private final Validators validators;

  Fetched(
      URI uri,
      boolean notModified,
      byte[] bytes,
      @Nullable String contentType,
      Validators validators) {
    this.uri = uri;
    this.notModified = notModified;
    this.bytes = bytes;
    this.contentType = contentType;
    this.validators = validators;
  }

  /** Where it was found in the end, after redirects. */
  public URI uri() {
    return uri;
  }

  /** Whether the server has nothing newer than what the validators stood for; then there are no bytes. */
  public boolean isNotModified() {
    return notModified;
  }

  /** The unpacked body. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The Content-Type header as it came. */
  public Optional<String> contentType() {
    return Optional.ofNullable(contentType);
  }

  /** To be kept and sent with the next fetch. */
  public Validators validators() {
    return validators;
  }
}
