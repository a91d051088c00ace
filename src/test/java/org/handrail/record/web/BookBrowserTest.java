package org.handrail.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The book: whatever stands in a record stands in it, as text. */
@Tag("browser")
@Tag("slow")
class BookBrowserTest {

  private static final String WHEN =
      "{\"at\":\"2026-11-02T02:05:00Z\",\"zone\":\"America/New_York\",\"precision\":\"exact\"}";

  @SuppressWarnings("NullAway.Init")
  private static RecordWindow window;

  private final List<String> canaries = new ArrayList<>();

  @BeforeAll
  static void start() {
    window = RecordWindow.start();
  }

  @AfterAll
  static void stop() {
    if (window != null) {
      window.close();
    }
  }

  /** A text that looks like markup and stands nowhere else. */
  private String canary(String where) {
    String canary = "<img src=x id=\"k%d\"> %s & 'so'".formatted(canaries.size(), where);
    canaries.add(canary);
    return JsonMapper.shared().writeValueAsString(canary);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String entry(String kind, String id, Map<String, String> fields) {
    List<String> set = fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .toList();
    return ("{\"id\":\"%s\",\"kind\":\"%s\",\"revisions\":[{\"clock\":5,\"device\":\"other\","
            + "\"at\":\"2026-11-02T02:05:00Z\",\"set\":{%s}}]}")
        .formatted(id, kind, String.join(",", set));
  }

  /** Fields as {@code docs/record.md} names them: those in words carry a canary. */
  private String filled(String kind, String id, Map<String, String> given, String... texts) {
    Map<String, String> fields = new TreeMap<>(given);
    for (String text : texts) {
      int dot = text.indexOf('.');
      if (dot < 0) {
        fields.put(text, canary(kind + " " + text));
      } else {
        String member = text.substring(0, dot) + ".aaaaaaaa";
        String name = text.substring(dot + 1);
        String before = fields.getOrDefault(member, "{}");
        String rest = before.length() > 2 ? "," + before.substring(1) : "}";
        fields.put(member, "{\"" + name + "\":" + canary(kind + " " + text) + rest);
      }
    }
    return entry(kind, id, fields);
  }

  private List<String> everything() {
    Map<String, String> when = Map.of("when", WHEN);
    return List.of(
        filled("substance", "s1", Map.of("since", "\"2026-08-01\""), "label", "group", "goal"),
        filled("strategy", "t1", Map.of(), "label", "way", "why"),
        filled(
            "episode",
            "e1",
            Map.of(
                "when",
                WHEN,
                "level",
                "7",
                "passed",
                WHEN.replace("02:05", "02:45"),
                "strategy.bbbbbbbb",
                "{\"strategy\":\"t1\",\"helped\":1}"),
            "cue.kind",
            "cue.label",
            "expectation.valence",
            "expectation.text",
            "expectation.cameTrue",
            "thought.text",
            "thought.tags",
            "thought.answer",
            "emotion.feeling",
            "emotion.name",
            "wave.level",
            "strategy.strategy",
            "reach.who",
            "reach.answered",
            "signs",
            "did",
            "broken",
            "situation",
            "learned",
            "nextStep",
            "tell",
            "aFieldOfTomorrow"),
        filled("checkin", "c1", when, "prompt", "riskAhead", "pleasant"),
        filled("objective", "objective/2", Map.of(), "practice.text", "next"),
        filled("evidence", "v1", Map.of("objective", "2", "day", "\"2026-11-02\""), "text"),
        filled("step", "step/4", Map.of(), "note.text", "note.kind", "state"),
        filled("step", "w1", Map.of(), "title", "note.text", "pathway"),
        filled(
            "inventory",
            "i1",
            Map.of("table", "\"fears\""),
            "who",
            "what",
            "affects",
            "part",
            "why",
            "how",
            "when",
            "made"),
        filled("inventory", "i2", Map.of(), "table", "what"),
        filled(
            "attendance",
            "a1",
            Map.of("when", WHEN, "meeting", "{\"id\":\"m1\",\"name\":" + canary("meeting") + "}"),
            "state",
            "service",
            "note"),
        filled("hours", "h1", Map.of(), "title", "place", "text"),
        filled("wishes", "wishes", Map.of(), "homeGroup", "base"),
        filled(
            "plan",
            "plan/2026-11-02",
            Map.of("document", "{\"picks\":[{\"name\":" + canary("pick") + "}]}")),
        filled("profile", "profile", Map.of(), "country", "fellowships"),
        filled("setting", "setting/x", Map.of(), "value"),
        filled("kindOfTomorrow", "k1", Map.of(), "text"));
  }

  @Test
  void holdsEveryWordOfTheRecordAsText() {
    Page page = window.device();
    window.make(page);
    window.bringIn(page, everything());

    String book = RecordWindow.downloaded(page, "[data-format=book]");

    assertThat(canaries).hasSizeGreaterThan(55);
    for (String canary : canaries) {
      assertThat(book).contains(escaped(canary)).doesNotContain(canary);
    }
    assertThat(book).doesNotContain("<script", "<img", "http://", "https://", "undefined");
    window.assertQuiet();
  }

  @Test
  void readsAsSomebodyWouldTellIt() {
    Page page = window.device();
    window.make(page);
    window.bringIn(
        page,
        List.of(
            entry("strategy", "t1", Map.of("label", "\"Walk round the lake\"")),
            entry("step", "step/4", Map.of("note.aaaaaaaa", "{\"text\":\"A start\"}")),
            entry("inventory", "i1", Map.of("table", "\"fears\"", "what", "\"The dark\"")),
            entry(
                "episode",
                "e1",
                new TreeMap<>(Map.of(
                    "when", WHEN,
                    "level", "7",
                    "outcome", "\"resolved\"",
                    "passed", WHEN.replace("02:05", "02:45"),
                    "strategy.aaaaaaaa", "{\"strategy\":\"t1\",\"helped\":\"1\"}")))));

    String book = RecordWindow.downloaded(page, "[data-format=book]");
    Page shown = page.context().newPage();
    shown.setContent(book);
    RecordWindow.picture(shown, "book");
    List<String> lines = shown.locator("main").innerText().lines().toList();

    // The evening in New York, though the next day had begun in London.
    assertThat(lines)
        .contains("Sunday, November 1, 2026, 9:05 PM", "7 of 10", "40 min", "Walk round the lake")
        .contains("A little", "Used in 1 urge.", "Step 4: Looking honestly at myself", "passed");
    assertThat(shown.locator("table th").allTextContents()).contains("What happened", "My part");
    assertThat(shown.locator("table td").allTextContents()).contains("The dark");
    assertThat(shown.locator("nav a").allTextContents())
        .containsExactly(
            "Urges, from the first to the last", "What helps me", "Steps", "Inventories");
  }
}
