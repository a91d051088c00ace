package org.handrail.platform.outbound;

import org.jspecify.annotations.Nullable;

/**
 * What a server said about the version that is already here, sent back so that it need not send it again.
 *
 * @param etag the ETag header as it came; null when there was none
 * @param lastModified the Last-Modified header as it came; null when there was none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing is here yet. */
  public static final Validators NONE = new Validators(null, null);
}
