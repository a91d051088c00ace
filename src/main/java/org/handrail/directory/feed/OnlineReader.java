package org.handrail.directory.feed;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.OnlineAccess;
import org.jspecify.annotations.Nullable;

/** How to join a record's meeting from afar: the link and the number to dial, and what stands around them. */
final class OnlineReader {

  private static final int NOTES_CHARS = 1_000;

  private OnlineReader() {}

  /**
   * What a record says of joining from afar.
   *
   * @param access the way in, or null
   * @param leftOver what is said of joining while there is no link or number that it could be a note of; may be empty
   */
  record Reading(@Nullable OnlineAccess access, String leftOver) {}

  /**
   * A field that should hold a link.
   *
   * @param link the link, or null
   * @param text what else stands there and says something; may be empty
   */
  private record LinkField(@Nullable String link, String text) {}

  static Reading read(RawMeeting raw, Notebook notebook) {
    LinkField room = room(raw.text(RawField.CONFERENCE_URL), notebook);
    String phoneText = raw.text(RawField.CONFERENCE_PHONE);
    String phone = Links.oneTap(phoneText).orElse(null);
    if (phone == null && !phoneText.isBlank()) {
      notebook.add(Doubt.PHONE_DROPPED, RawField.CONFERENCE_PHONE);
    }
    boolean saysMore = phone == null || phoneText.chars().anyMatch(Character::isLetter);
    String notes = joined(
        room.text,
        raw.text(RawField.CONFERENCE_URL_NOTES),
        saysMore ? phoneText : "",
        raw.text(RawField.CONFERENCE_PHONE_NOTES));
    if (room.link == null && phone == null) {
      return new Reading(null, notes);
    }
    return new Reading(new OnlineAccess(room.link, phone, PlainText.lines(notes, NOTES_CHARS)), "");
  }

  /** The link of a field that holds nothing else. */
  static @Nullable String link(RawMeeting raw, RawField field, Notebook notebook) {
    String text = raw.text(field);
    if (text.isBlank()) {
      return null;
    }
    Optional<String> link = Links.web(text);
    if (link.isEmpty()) {
      notebook.add(Doubt.LINK_DROPPED, field);
    }
    return link.orElse(null);
  }

  private static LinkField room(String text, Notebook notebook) {
    Optional<String> whole = Links.web(text);
    if (text.isBlank() || whole.isPresent()) {
      return new LinkField(whole.orElse(null), "");
    }
    Optional<LinkInText> among = LinkInText.find(text);
    if (among.isPresent()) {
      notebook.add(Doubt.LINK_AMONG_TEXT, RawField.CONFERENCE_URL);
      return new LinkField(among.get().link(), among.get().rest());
    }
    boolean sentence = LinkInText.isSentence(text);
    notebook.add(sentence ? Doubt.LINK_IS_TEXT : Doubt.LINK_DROPPED, RawField.CONFERENCE_URL);
    return new LinkField(null, sentence ? text : "");
  }

  private static String joined(String... texts) {
    Set<String> distinct = new LinkedHashSet<>();
    Stream.of(texts).filter(text -> !text.isBlank()).forEach(distinct::add);
    return String.join("\n", distinct);
  }
}
