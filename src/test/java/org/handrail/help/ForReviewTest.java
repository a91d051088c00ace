package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.handrail.help.SafetyFacts.LapseStep;
import org.handrail.site.MessageFiles;
import org.junit.jupiter.api.Test;

/** The list of what people outside should look at is made from the data, so that it can miss nothing. */
class ForReviewTest {

  private static final Path LIST = Path.of("docs/for-review.md");
  private static final String BEGIN = "<!-- from the data files; ForReviewTest prints it -->\n";
  private static final Properties ENGLISH = MessageFiles.english();
  private static final Properties SPANISH = MessageFiles.spanish();

  @Test
  void namesEverySentenceOfTheDataFilesAsItIsShown() throws IOException {
    String written = Files.readString(LIST);
    String made = sentences();

    assertThat(written).contains(BEGIN);
    assertThat(written.substring(written.indexOf(BEGIN) + BEGIN.length()))
        .as("the list is this text:\n" + made)
        .isEqualTo(made);
  }

  private static String sentences() throws IOException {
    SafetyFacts facts = new SafetyFacts();
    StringBuilder list = new StringBuilder("\n### For clinicians: help in danger\n\n");
    HelpAdvice.all().forEach(each -> line(list, each.key(), "", each.source()));
    list.append("\n### For clinicians: cards\n\n");
    facts.cards().forEach(each -> line(list, each.textKey(), about(each), each.source()));
    list.append("\n### For clinicians and people in recovery: suggested strategies\n\n");
    facts
        .strategies()
        .forEach(each -> line(
            list,
            each.textKey(),
            " (" + each.kind() + (each.clinical() ? ", clinical)" : ")"),
            each.source()));
    list.append("\n### For people in recovery: the lapse screen, in this order\n\n");
    int place = 1;
    for (LapseStep step : facts.lapse()) {
      list.append(place++).append(". “").append(ENGLISH.getProperty(step.textKey()));
      list.append("” / «").append(SPANISH.getProperty(step.textKey())).append("»");
      list.append(step.cards().isEmpty() ? "" : ", with the cards " + step.cards())
          .append('\n');
    }
    list.append("\n### For clinicians and people in recovery: the learn pages\n\n");
    new Articles()
        .all()
        .forEach(article -> article.passages().forEach(passage -> line(list, passage)));
    list.append("\n### Waiting: not shown until somebody confirms it\n\n");
    List<String> files = new ArrayList<>(
        List.of("help-numbers.txt", "help-advice.txt", "safety-cards.txt", "strategies.txt"));
    new Articles().all().forEach(article -> files.add("learn/" + article.id() + ".txt"));
    for (String file : files) {
      waiting(file).forEach(each -> list.append("- ").append(each).append('\n'));
    }
    return list.toString();
  }

  private static void line(StringBuilder list, Article.Passage passage) {
    Article.Claim claim = passage.clinical();
    if (claim != null) {
      line(
          list,
          claim.key(),
          "",
          passage.words().in("en"),
          passage.words().in("es"),
          claim.source());
    }
  }

  private static String about(SafetyCard card) {
    return " (" + String.join(", ", card.groups()) + "; " + String.join(", ", card.situations())
        + (card.emergency() ? "; emergency)" : ")");
  }

  private static void line(StringBuilder list, String key, String about, HelpSource source) {
    String english = Objects.requireNonNull(ENGLISH.getProperty(key), key);
    String spanish = Objects.requireNonNull(SPANISH.getProperty(key), key);
    line(list, key, about, english, spanish, source);
  }

  private static void line(
      StringBuilder list,
      String key,
      String about,
      String english,
      String spanish,
      HelpSource source) {
    list.append("- `").append(key).append('`').append(about).append(": “");
    list.append(english).append("” / «").append(spanish).append("» ");
    list.append(source.name()).append(", ").append(source.reviewed()).append('\n');
  }

  private static List<String> waiting(String file) throws IOException {
    return Arrays.stream(ReviewedFacts.blocks(resource("/org/handrail/help/" + file)))
        .filter(block -> block.contains("\nstate: unconfirmed"))
        .map(block -> file + ": "
            + block
                .lines()
                .filter(line -> !line.startsWith("state: ") && !line.startsWith("pages: "))
                .collect(Collectors.joining("; ")))
        .toList();
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = Objects.requireNonNull(ForReviewTest.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
