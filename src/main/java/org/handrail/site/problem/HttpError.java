package org.handrail.site.problem;

/** What any part of the site may answer. */
public enum HttpError implements ErrorCode {
  BAD_REQUEST(400, "bad-request"),
  FORBIDDEN(403, "forbidden"),
  NOT_FOUND(404, "not-found"),
  NOT_POSSIBLE(405, "not-possible"),
  TOO_LARGE(413, "too-large"),
  NOT_UNDERSTOOD(415, "not-understood"),
  SLOW_DOWN(429, "slow-down"),
  BROKEN(500, "broken"),
  UNAVAILABLE(503, "unavailable");

  private final int status;
  private final String code;

  HttpError(int status, String code) {
    this.status = status;
    this.code = code;
  }

  /** The nearest to a status that the framework or the server chose. */
  static HttpError of(int status) {
    return switch (status) {
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> NOT_POSSIBLE;
      case 413 -> TOO_LARGE;
      case 415 -> NOT_UNDERSTOOD;
      case 429 -> SLOW_DOWN;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 && status < 600 ? BROKEN : BAD_REQUEST;
    };
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
