package org.handrail.directory.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.feed.FeedAssembler.Taken;

/**
 * The format keys of a BMLT answer that came without a list of formats. One key says nothing ("M" is men on most servers
 * and women on Portuguese ones), but all of them together tell whether the server still has the keys that it was
 * installed with. Only then are they taken for that; else each stays the server's own. For one reading.
 */
final class UnexplainedKeys {

  private static final int MAX_KEYS = 2_000;
  private static final double SHARE_OF_STANDARD = 0.9;
  private static final int ENOUGH_KEYS = 5;

  /** The languages in which servers are installed with the keys of {@link NawsFormats}. */
  private static final Set<String> SAME_KEYS = Set.of("en", "de", "es", "fr", "pl");

  // Ordered, by which it finds its way among keys that were made to share a hash.
  private final NavigableSet<String> keys = new TreeSet<>();
  private final NavigableSet<String> languages = new TreeSet<>();
  private boolean languageMissing;

  void note(RawMeeting raw) {
    for (String key : FormatReader.keys(raw)) {
      if (keys.size() < MAX_KEYS && NawsFormats.ofKeyAnywhere(key).isEmpty()) {
        keys.add(key);
      }
    }
    String language = raw.text(RawField.LANGUAGE).strip();
    languageMissing |= language.isEmpty();
    if (!language.isEmpty() && languages.size() < MAX_KEYS) {
      languages.add(language);
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether nearly all are keys that a server starts with, and no record is in a language where they mean other things. */
  boolean areStandard() {
    long known =
        keys.stream().filter(key -> NawsFormats.standard(key).isPresent()).count();
    return SAME_KEYS.containsAll(languages)
        && known >= SHARE_OF_STANDARD * keys.size()
        && (!languageMissing || known >= ENOUGH_KEYS);
  }

  /** What became of a set of keys; the meeting is any that has them. */
  private record Model(SortedSet<String> keys, Meeting meeting) {}

  /** Puts what the standard keys mean in the place of the keys. */
  void explain(List<Taken> taken) {
    // Meetings share the few sets that there are. Of one hash only the latest is held, as in
    // FeedInterners.
    Map<Integer, Model> models = new HashMap<>();
    taken.replaceAll(t -> {
      SortedSet<String> own = t.meeting().formats();
      Model model = models.get(own.hashCode());
      if (model == null || !model.keys.equals(own)) {
        model = new Model(own, explained(t.meeting()));
        models.put(own.hashCode(), model);
      }
      Meeting same = model.meeting;
      Meeting now =
          t.meeting().with().formats(same.formats()).languages(same.languages()).build();
      return new Taken(now, t.spot());
    });
  }

  private static Meeting explained(Meeting meeting) {
    NavigableSet<String> formats = new TreeSet<>();
    NavigableSet<String> spoken = new TreeSet<>();
    for (String code : meeting.formats()) {
      Optional<BmltFormats.Format> standard =
          MeetingTypes.findLocal(code).flatMap(NawsFormats::standard);
      formats.add(standard.map(BmltFormats.Format::code).orElse(code));
      standard
          .map(BmltFormats.Format::language)
          .filter(language -> !language.isEmpty())
          .ifPresent(spoken::add);
    }
    return meeting.with().formats(formats).languages(spoken).build();
  }
}
