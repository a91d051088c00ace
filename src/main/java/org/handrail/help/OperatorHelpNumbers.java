package org.handrail.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.platform.StartRefused;
import org.springframework.context.MessageSource;

/** Reads the operator's own numbers, in the form of {@code help-numbers.txt}, and tells every fault of the file at once. */
final class OperatorHelpNumbers {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> KINDS = Set.of("emergency", "crisis", "health", "young");

  private final MessageSource messages;
  private final List<HelpNumber> numbers = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private OperatorHelpNumbers(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @throws StartRefused when the file can't be read, holds no number, or any block of it has a fault
   */
  static List<HelpNumber> read(Path file, MessageSource messages) {
    OperatorHelpNumbers own = new OperatorHelpNumbers(messages);
    try {
      own.blocks(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw refused(file + " can't be read as text in UTF-8");
    }
    if (own.numbers.isEmpty() && own.faults.isEmpty()) {
      own.faults.add("no confirmed number");
    }
    if (!own.faults.isEmpty()) {
      throw refused(file + ": " + String.join("; ", own.faults));
    }
    return own.numbers;
  }

  private static StartRefused refused(String why) {
    return StartRefused.setting("HANDRAIL_WEB_HELP_FILE " + why);
  }

  private void blocks(String text) {
    String[] blocks = ReviewedFacts.blocks(text);
    for (int i = 0; i < blocks.length; i++) {
      block("block " + (i + 1) + ": ", blocks[i]);
    }
  }

  private void block(String where, String block) {
    try {
      for (HelpNumber number : HelpNumber.read(block)) {
        faults.addAll(faultsOf(number).stream().map(where::concat).toList());
        numbers.add(number);
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      faults.add(where + e.getMessage());
    }
  }

  private List<String> faultsOf(HelpNumber number) {
    List<String> found = new ArrayList<>();
    if (!COUNTRIES.contains(number.country())) {
      found.add("not a country: " + number.country());
    }
    if (!KINDS.contains(number.kind())) {
      found.add("not a kind: " + number.kind());
    }
    for (String dialled :
        Stream.of(number.number(), number.text()).filter(Objects::nonNull).toList()) {
      if (!dialled.replace(" ", "").matches("\\+?[0-9]{2,15}")) {
        found.add("not a number to dial: " + dialled);
      }
    }
    String about = number.about();
    Stream.concat(
            about == null ? Stream.of() : Stream.of("help.about." + about), number.facts().stream())
        .filter(key -> messages.getMessage(key, null, null, Locale.ENGLISH) == null)
        .forEach(key -> found.add("not known: " + key.substring("help.".length())));
    return found;
  }
}
