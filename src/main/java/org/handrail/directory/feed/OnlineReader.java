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
  record LinkField(@Nullable String link, String text) {}

  static Reading read(RawMeeting raw, RecordWarnings notebook) {
    LinkField room = linkField(RawField.CONFERENCE_URL, FeedWarning.LINK_AMONG_TEXT, notebook);
    String phoneText = raw.text(RawField.CONFERENCE_PHONE);
    String phone = Links.oneTap(phoneText).orElse(null);
    if (phone == null && !phoneText.isBlank()) {
      notebook.add(FeedWarning.PHONE_DROPPED, RawField.CONFERENCE_PHONE);
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

  /** The meeting's page at its publisher. */
  static LinkField page(RecordWarnings notebook) {
    return linkField(RawField.URL, FeedWarning.PAGE_AMONG_TEXT, notebook);
  }

  private static LinkField linkField(
      RawField field, FeedWarning amongText, RecordWarnings notebook) {
    String text = notebook.raw().text(field);
    Optional<String> whole = Links.web(text);
    if (text.isBlank() || whole.isPresent()) {
      return new LinkField(whole.orElse(null), "");
    }
    boolean first = field == RawField.URL; // a page, not a room
    Optional<LinkInText> among =
        LinkInText.find(text, link -> first || Links.leadsToProvider(link));
    if (among.isPresent()) {
      notebook.add(amongText, field);
      return new LinkField(among.get().link(), among.get().rest());
    }
    boolean sentence = LinkInText.isSentence(text);
    notebook.add(sentence ? FeedWarning.LINK_IS_TEXT : FeedWarning.LINK_DROPPED, field);
    return new LinkField(null, sentence ? text : "");
  }

  private static String joined(String... texts) {
    Set<String> distinct = new LinkedHashSet<>();
    Stream.of(texts).filter(text -> !text.isBlank()).forEach(distinct::add);
    return String.join("\n", distinct);
  }
}
