package org.handrail.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may set. Stands right under {@code handrail} and not under {@code handrail.platform}, so that the
 * variables of the environment have the short names that the manual gives: {@code HANDRAIL_DATA}, {@code
 * HANDRAIL_DATABASE_URL}, {@code HANDRAIL_DATABASE_USER}, {@code HANDRAIL_DATABASE_PASSWORD_FILE}.
 *
 * @param data the directory that holds everything the program keeps; made at the first start
 * @param database the operator's own server, if any
 */
@ConfigurationProperties("handrail")
public record PlatformSettings(
    @DefaultValue("./data") Path data, @DefaultValue Database database) {

  /**
   * A PostgreSQL server of the operator's. Without a URL the program runs its own.
   *
   * @param url {@code jdbc:postgresql://…} or {@code postgres://user:password@host:port/name}, or null
   * @param user the role to log in as, when the URL names none
   * @param passwordFile a file whose first line is the password, when the URL names none
   * @param role what this program is to a data directory that may be in use already
   */
  public record Database(
      @Nullable String url,
      @Nullable String user,
      @Nullable Path passwordFile,
      @DefaultValue("serve") Role role) {

    /** Masks the URL, which may hold a password. */
    @Override
    public String toString() {
      return "Database[" + (url == null ? "own" : "operator's") + "]";
    }
  }

  /** What a program is to a data directory. */
  public enum Role {
    /** Has it for itself, and refuses when another program has it. */
    SERVE,
    /** Joins the database of the program that has it, else has it for itself for a while. */
    JOIN
  }
}
