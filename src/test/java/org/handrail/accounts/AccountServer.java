package org.handrail.accounts;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.handrail.HandrailApplication;
import org.handrail.platform.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole server on a database of its own, with a clock that stands until it is told to go on, or that runs with the
 * machine's: a browser's runs too, and a page and its server must agree on what day it is.
 */
public final class AccountServer implements AutoCloseable {

  private static final Instant START = Instant.parse("2026-11-24T22:48:00Z");

  private final TestDatabase database;
  private final HandClock clock;
  private final ConfigurableApplicationContext context;
  private final AccountClient client;

  /** A clock that is moved by hand, besides what its base does by itself. */
  private static final class HandClock extends Clock {

    private final Clock base;
    private volatile Duration passed = Duration.ZERO;

    HandClock(Clock base) {
      this.base = base;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return base.instant().plus(passed);
    }
  }

  /**
   * Starts it.
   *
   * @param data a folder for its keys
   * @param settings {@code name=value}
   */
  public AccountServer(Path data, String... settings) {
    this(TestDatabase.empty(), data, settings);
  }

  /** Starts it on this database. */
  public AccountServer(TestDatabase database, Path data, String... settings) {
    this(Clock.fixed(START, ZoneOffset.UTC), database, data, settings);
  }

  private AccountServer(Clock base, TestDatabase database, Path data, String... settings) {
    this.clock = new HandClock(base);
    this.database = database;
    List<String> arguments = new ArrayList<>(List.of(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--handrail.data=" + data,
        "--handrail.database.url=" + database.url()));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    context = new SpringApplicationBuilder(HandrailApplication.class)
        .properties("handrail.record.preview=true")
        .initializers(beans -> ((GenericApplicationContext) beans)
            .registerBean(
                "handClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)))
        .run(arguments.toArray(String[]::new));
    client = new AccountClient(URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")));
  }

  /** Starts it with a clock that runs, for a browser: its own clock can't be stopped without stopping its timers. */
  public static AccountServer withRunningClock(Path data, String... settings) {
    return new AccountServer(Clock.systemUTC(), TestDatabase.empty(), data, settings);
  }

  public TestDatabase database() {
    return database;
  }

  public URI origin() {
    return client.origin();
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.passed = clock.passed.plus(time);
  }

  /** For asking it. */
  public AccountClient client() {
    return client;
  }

  /** A request to this path. */
  public HttpRequest.Builder to(String path) {
    return client.to(path);
  }

  /** Posts a JSON document. */
  public HttpRequest.Builder json(String path, String body) {
    return client.json(path, body);
  }

  /** Sends it and takes the answer as bytes. */
  public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
    return client.sendForBytes(request);
  }

  /** Sends it and takes the answer as text. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return client.send(request);
  }

  @Override
  public void close() {
    context.close();
  }
}
