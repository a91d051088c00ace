package org.handrail.planner.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.directory.MeetingId;
import org.handrail.planner.OccurrenceKey;

/** Occurrences as short texts for the page's own form: the meeting's id, an at sign, the start in epoch seconds. */
final class OccurrenceKeyCodec {

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{20})@(\\d{1,11})");
  private static final int MOST = 500;

  private OccurrenceKeyCodec() {}

  static String text(OccurrenceKey key) {
    return key.meeting().value() + "@" + key.start().getEpochSecond();
  }

  static String text(Set<OccurrenceKey> keys) {
    return keys.stream().map(OccurrenceKeyCodec::text).collect(Collectors.joining(" "));
  }

  /** What is no key is left out: nobody types these. */
  static Set<OccurrenceKey> read(String text) {
    return Arrays.stream(text.split(" ", -1))
        .limit(MOST)
        .map(OccurrenceKeyCodec::find)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Optional<OccurrenceKey> find(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new OccurrenceKey(
            new MeetingId(matcher.group(1)),
            Instant.ofEpochSecond(Long.parseLong(matcher.group(2)))))
        : Optional.empty();
  }
}
