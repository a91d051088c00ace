package org.handrail.platform.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.handrail.platform.outbound.FetchRefused.Reason;
import org.jspecify.annotations.Nullable;

/** One fetch with its redirects, each hop checked and on a connection of its own. Closing it from another thread ends it at once. */
final class Exchange implements AutoCloseable {

  private static final int MAX_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> NO_LISTS = Set.of("image", "audio", "video", "font");

  private final OutboundSettings settings;
  private final CheckedResolver.Lookup lookup;
  private final SSLContext tls;
  private final AtomicReference<@Nullable CloseableHttpClient> open = new AtomicReference<>();
  private volatile boolean closed;

  Exchange(OutboundSettings settings, CheckedResolver.Lookup lookup, SSLContext tls) {
    this.settings = settings;
    this.lookup = lookup;
    this.tls = tls;
  }

  Fetched run(Target first) throws IOException {
    Target target = first;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Answer answer = ask(target);
      if (answer.fetched != null) {
        return answer.fetched;
      }
      target = next(target, answer.location);
    }
    throw new FetchRefused(Reason.REDIRECT, first.host() + " redirects too often.");
  }

  /** Either what was fetched or where to go on. */
  private record Answer(@Nullable Fetched fetched, @Nullable String location) {}

  private Answer ask(Target target) throws IOException {
    try (CloseableHttpClient client =
        PlainClient.create(settings, new CheckedResolver(lookup, target), tls)) {
      open.set(client);
      if (closed) {
        throw new FetchRefused(Reason.TOO_SLOW, target.host() + " takes too long.");
      }
      return client.execute(request(target), response -> read(target, response));
    } finally {
      open.set(null);
    }
  }

  private static HttpGet request(Target target) {
    HttpGet get = new HttpGet(target.uri());
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    get.setHeader(HttpHeaders.ACCEPT, "application/json, text/csv, text/calendar;q=0.9, */*;q=0.5");
    return get;
  }

  private Answer read(Target target, ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    if (REDIRECTS.contains(status)) {
      return new Answer(null, header(response, HttpHeaders.LOCATION));
    }
    if (status != 200) {
      throw new FetchRefused(
          Reason.STATUS, target.host() + " answered " + status + " instead of the file.");
    }
    String type = header(response, HttpHeaders.CONTENT_TYPE);
    if (type != null && isNoText(type.strip().toLowerCase(Locale.ROOT))) {
      throw new FetchRefused(
          Reason.CONTENT_TYPE, target.host() + " sent a picture, sound or font instead of text.");
    }
    return new Answer(new Fetched(target.uri(), body(target, response)), null);
  }

  private static boolean isNoText(String type) {
    return NO_LISTS.contains(type.split("/", 2)[0]) && !type.startsWith("image/svg+xml");
  }

  private byte[] body(Target target, ClassicHttpResponse response) throws IOException {
    BodyReader reader = new BodyReader(settings, target.host());
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > settings.maxBytes()) {
      throw reader.tooLarge();
    }
    if (response.getHeaders(HttpHeaders.CONTENT_ENCODING).length > 1) {
      throw new FetchRefused(Reason.ENCODING, target.host() + " packed its answer twice.");
    }
    String encoding = header(response, HttpHeaders.CONTENT_ENCODING);
    try (InputStream wire = entity.getContent()) {
      return reader.read(wire, encoding == null ? "" : encoding);
    }
  }

  private Target next(Target from, @Nullable String location) {
    if (location == null) {
      throw new FetchRefused(Reason.REDIRECT, from.host() + " redirects to nowhere.");
    }
    URI to = from.uri().resolve(Target.parse(location));
    if (from.uri().getScheme().equals("https") && "http".equalsIgnoreCase(to.getScheme())) {
      throw new FetchRefused(
          Reason.REDIRECT, from.host() + " redirects from https to http, which is not followed.");
    }
    return Target.of(to, settings);
  }

  private static @Nullable String header(MessageHeaders response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @Override
  public void close() {
    closed = true;
    CloseableHttpClient client = open.get();
    if (client != null) {
      client.close(CloseMode.IMMEDIATE);
    }
  }
}
