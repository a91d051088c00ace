package org.handrail.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks a server as a device does.
 *
 * @param where its address, which may change when it starts anew
 */
public record AccountClient(Supplier<URI> where) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Asks a server that stays where it is. */
  public AccountClient(URI origin) {
    this(() -> origin);
  }

  public URI origin() {
    return where.get();
  }

  /** A request to this path. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(origin().resolve(path)).timeout(Duration.ofSeconds(20));
  }

  /** Posts a JSON document. */
  public HttpRequest.Builder json(String path, String body) {
    return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  /** Sends it and takes the answer as bytes. */
  public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends it and takes the answer as text. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
