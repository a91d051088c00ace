package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.site.MessageFiles;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Properties ENGLISH = MessageFiles.english();
  private static final Properties SPANISH = MessageFiles.spanish();
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @Test
  void everyTextExistsInEveryLanguage() {
    assertThat(SPANISH.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
  }

  @Test
  void everyLanguageUsesTheSameArguments() {
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(arguments(SPANISH.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(ENGLISH.getProperty(key)));
    }
  }

  @Test
  void everyTextIsAFormatWithoutQuotesAndDoesNotShout() {
    for (Properties language : Set.of(ENGLISH, SPANISH)) {
      for (String key : language.stringPropertyNames()) {
        String text = language.getProperty(key);
        assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
        assertThat(text).as(key).doesNotContain("'", "!", "¡").isNotBlank();
      }
    }
  }

  @Test
  void everyKeyThatATemplateNamesExists() throws IOException {
    Pattern named = Pattern.compile("words\\.t\\(\"([A-Za-z0-9.-]+[A-Za-z0-9])\"[,)]");
    Set<String> keys = new TreeSet<>();

    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        Matcher matcher = named.matcher(Files.readString(template));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }

    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(ENGLISH.stringPropertyNames()).containsAll(keys);
  }

  private static Set<String> arguments(String text) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }
}
