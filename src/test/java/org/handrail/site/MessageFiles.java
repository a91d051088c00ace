package org.handrail.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The message files as they are written, for tests about texts. */
public final class MessageFiles {

  private MessageFiles() {}

  public static Properties english() {
    return read("");
  }

  public static Properties spanish() {
    return read("_es");
  }

  /** The texts of a language, {@code en} or {@code es}. */
  public static Properties of(String language) {
    return language.equals("en") ? english() : spanish();
  }

  private static Properties read(String suffix) {
    Properties all = new Properties();
    for (String name : ModuleMessages.baseNames()) {
      String file = "/" + name + suffix + ".properties";
      Properties own = new Properties();
      try (Reader in = new InputStreamReader(
          Objects.requireNonNull(MessageFiles.class.getResourceAsStream(file), file),
          StandardCharsets.UTF_8)) {
        own.load(in);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      own.forEach((key, text) -> {
        if (all.put(key, text) != null) {
          throw new IllegalStateException(key + " stands in two files");
        }
      });
    }
    return all;
  }
}
