package org.handrail.platform.outbound;

/**
 * An address was not fetched. The message is a plain sentence for the person who gave it; it names the host at most, since paths
 * and queries of addresses carry keys.
 */
public final class FetchRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** No address that can be understood. */
    BAD_URL,
    /** Neither https nor an allowed host. */
    NOT_HTTPS,
    /** A name or password stands in the address. */
    USER_INFO,
    /** A port other than 443 of a host that is not allowed with it. */
    PORT,
    /** The host is, or one of its addresses is, in a private, local or special network. */
    ADDRESS_NOT_PUBLIC,
    UNKNOWN_HOST,
    /** More than three redirects, one without a target, or one from https to http. */
    REDIRECT,
    /** The certificate is not trusted, has expired or is for another host. */
    TLS,
    /** The connection was refused or broke off, or what came was not HTTP. */
    CONNECTION,
    TOO_SLOW,
    /** Larger than allowed, packed or unpacked. */
    TOO_LARGE,
    /** Packed in a way that is not understood, or twice. */
    ENCODING,
    /** Pictures (but those that are text), sound, films, fonts. */
    CONTENT_TYPE,
    /** An answer other than "here it is". */
    STATUS,
    /** The program is stopping. */
    INTERRUPTED
  }

  private final Reason reason;

  FetchRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  FetchRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
