package org.handrail.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.platform.DatabaseEndpoint;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.StartRefused;
import org.handrail.platform.postgres.FailureReason;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads the operator's {@code HANDRAIL_DATABASE_URL}. No message repeats it, since it may hold a password. */
final class DatabaseUrl {

  private static final String JDBC = "jdbc:postgresql:";
  private static final List<String> PLAIN = List.of("postgres", "postgresql");

  private DatabaseUrl() {}

  static DatabaseEndpoint endpoint(PlatformSettings.Database settings) {
    String url = settings.url() == null ? "" : settings.url().strip();
    String password = password(settings);
    if (url.startsWith(JDBC)) {
      requireReadable(url);
      return new DatabaseEndpoint(url, settings.user(), password);
    }
    return plain(url, settings.user(), password);
  }

  private static void requireReadable(String url) {
    try {
      new PGSimpleDataSource().setUrl(url);
    } catch (IllegalArgumentException e) {
      // The cause would repeat the URL and with it the password.
      throw refused("is no address of a PostgreSQL server");
    }
  }

  private static DatabaseEndpoint plain(
      String url, @Nullable String givenUser, @Nullable String givenPassword) {
    URI uri = parse(url);
    String path = uri.getRawPath();
    if (!isPlain(uri.getScheme()) || uri.getHost() == null) {
      throw refused("must begin with jdbc:postgresql:// or postgres:// and name a host");
    }
    if (path == null || path.length() < 2) {
      throw refused("names no database, as in postgres://host/handrail");
    }
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String jdbc = JDBC + "//" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return new DatabaseEndpoint(
        jdbc,
        login.length > 0 ? decoded(login[0]) : givenUser,
        login.length > 1 ? decoded(login[1]) : givenPassword);
  }

  private static boolean isPlain(@Nullable String scheme) {
    return scheme != null && PLAIN.contains(scheme);
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // The cause would repeat the URL and with it the password.
      throw refused("is no URL: special characters of the password must be percent-encoded");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static @Nullable String password(PlatformSettings.Database settings) {
    Path file = settings.passwordFile();
    if (file == null) {
      return null;
    }
    String password = firstLine(file);
    if (password.isEmpty()) {
      throw refusedFile(file + " holds no password in its first line");
    }
    return password;
  }

  private static String firstLine(Path file) {
    if (Files.isDirectory(file)) {
      throw refusedFile(file + " is a folder");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw refusedFile("can't be read: " + FailureReason.of(e));
    } catch (UncheckedIOException e) {
      throw refusedFile(file + " is no text in UTF-8");
    }
  }

  /** Without the cause, which might repeat a part of the file. */
  private static StartRefused refusedFile(String why) {
    return StartRefused.setting("HANDRAIL_DATABASE_PASSWORD_FILE " + why);
  }

  private static StartRefused refused(String why) {
    return StartRefused.setting("HANDRAIL_DATABASE_URL " + why);
  }
}
