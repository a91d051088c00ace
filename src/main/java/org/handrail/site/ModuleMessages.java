package org.handrail.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of every module, each in a file of its own a language: {@code i18n/<module>/messages.properties} and {@code …_es}. What is found
 * there is taken; nobody lists the modules.
 */
public final class ModuleMessages {

  private static final String FILE = "/messages.properties";

  private ModuleMessages() {}

  /** The bundles' names, such as {@code i18n/planner/messages}, in order of module. */
  public static List<String> baseNames() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + FILE))
          .map(file -> moduleOf(file.getDescription()))
          .distinct()
          .sorted()
          .map(module -> "i18n/" + module + "/messages")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, never in the language of the machine that happens to run the server. */
  public static MessageSource source() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(baseNames().toArray(String[]::new));
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private static String moduleOf(String description) {
    String folder = description.substring(0, description.lastIndexOf(FILE));
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
