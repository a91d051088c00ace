package org.handrail.planner.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.planner.Commitment;
import org.handrail.planner.calendar.PlaceText;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.site.input.FormReader;
import org.handrail.site.input.JsonReader;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person said of where the things in their calendar are. The page carries it in its own form.
 *
 * @param said by the text of the place, in the order in which it was said
 * @param typed a place that was typed last and has yet to be looked up, or null
 */
public record SaidPlaces(
    Map<String, SaidPlace> said, @Nullable TypedPlace typed) {

  static final SaidPlaces NONE = new SaidPlaces(Map.of(), null);

  /** The field of a place that is typed, before the number of its row. */
  public static final String TYPED_FIELD = "typed-place-";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("said", false);
  private static final int MAX_PLACES = 500;
  private static final String HOME = "at-home:";
  private static final String ONLINE = "online:";
  private static final String TYPED = "typed:";
  private static final String UNSAID = "unsaid:";

  public SaidPlaces {
    said = Map.copyOf(said);
  }

  /**
   * A place that somebody typed.
   *
   * @param text the text of the place in the calendar
   * @param typed what they say it is; empty when they pressed the button and typed nothing, which is told at the field
   */
  public record TypedPlace(String text, String typed) {

    /** A mask: where somebody goes is nobody else's business. */
    @Override
    public String toString() {
      return "TypedPlace[…]";
    }
  }

  /** What the hidden field says, with what the pressed button changes. */
  static SaidPlaces of(FormReader reader) {
    Map<String, SaidPlace> said = new LinkedHashMap<>(carried(reader));
    String pressed = reader.raw("do");
    if (pressed.startsWith(HOME)) {
      said.put(pressed.substring(HOME.length()), new SaidPlace.Home());
    } else if (pressed.startsWith(ONLINE)) {
      said.put(pressed.substring(ONLINE.length()), new SaidPlace.Online());
    } else if (pressed.startsWith(UNSAID)) {
      said.remove(pressed.substring(UNSAID.length()));
    } else if (pressed.startsWith(TYPED)) {
      String[] parts = pressed.substring(TYPED.length()).split(":", 2);
      String typed = reader.typed(TYPED_FIELD + parts[0]);
      if (parts.length == 2) {
        return new SaidPlaces(said, new TypedPlace(parts[1], typed));
      }
    }
    return new SaidPlaces(said, null);
  }

  private static Map<String, SaidPlace> carried(FormReader reader) {
    String json = reader.raw("said");
    if (json.isEmpty()) {
      return Map.of();
    }
    Map<String, SaidPlace> said = new LinkedHashMap<>();
    try {
      JsonReader.readList(json.getBytes(StandardCharsets.UTF_8), DOCUMENT, MAX_PLACES, one -> {
        String text = one.text("text");
        SaidPlace place = SaidPlace.find(one.text("at")).orElseThrow(() -> one.bad("at"));
        said.put(text, place);
        return text;
      });
    } catch (InvalidParameter e) {
      return Map.of(); // the page asks again
    }
    return said;
  }

  /** For the page's form. */
  public String json() {
    List<Map<String, String>> places = new ArrayList<>();
    said.forEach((text, place) -> places.add(Map.of("text", text, "at", place.text())));
    return places.isEmpty() ? "" : JSON.writeValueAsString(places);
  }

  /** With what was typed understood as a place. */
  SaidPlaces understood(SaidPlace place) {
    Map<String, SaidPlace> more = new LinkedHashMap<>(said);
    if (typed != null) {
      more.put(typed.text(), place);
    }
    return new SaidPlaces(more, null);
  }

  /** Where the person said that something of this text is. */
  Optional<SaidPlace> find(String text) {
    String key = PlaceText.key(text);
    return said.entrySet().stream()
        .filter(one -> PlaceText.key(one.getKey()).equals(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The commitment where the person said that it is, else as it was. */
  Commitment place(Commitment commitment) {
    return find(commitment.placeText()).map(commitment::said).orElse(commitment);
  }

  /** A mask: where somebody goes is nobody else's business. */
  @Override
  public String toString() {
    return "SaidPlaces[…]";
  }
}
