package org.handrail.directory.feed;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that stands among other words: "Zoom: https://zoom.us/j/1 Passcode 2".
 *
 * @param link a link as {@link Links#web} takes it
 * @param rest the other words
 */
record LinkInText(String link, String rest) {

  private static final int MAX_CHARS = 4_000;
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern TOKEN = Pattern.compile("[^\\s\\u00a0\\u202f<>\"'“”]+");

  /** "Zoom:https://…" but not "javascript:https://…". */
  private static final Pattern CAPTION = Pattern.compile("\\p{L}{1,20}[:=](?=https?://)");

  private static final Pattern AROUND = Pattern.compile("^[(\\[{]+|[)\\]}.,;!]+$");

  /** Text that means to be run, or to be read from the reader's own machine, is no sentence with a link in it. */
  private static final Pattern SCHEME = Pattern.compile(
      "(?i)[\\s\\p{Cntrl}\\p{Cf}]*"
          + "(?:(?:javascript|vbscript)\\s*:|(?:data|file|blob|ftp|about|view-source|intent):\\S).*",
      Pattern.DOTALL);

  /** Whether the text is words, which somebody may want to read although there is no link in it. */
  static boolean isSentence(String raw) {
    String text = raw.strip();
    return BLANK.matcher(text).find() && !SCHEME.matcher(text).matches();
  }

  /**
   * A link among words, or empty when there is none.
   *
   * @param raw the text
   * @param preferred which link is taken when there are several; the first where none is of this kind
   */
  static Optional<LinkInText> find(String raw, Predicate<String> preferred) {
    String text = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    if (!isSentence(text)) {
      return Optional.empty();
    }
    Optional<LinkInText> first = Optional.empty();
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      Matcher caption = CAPTION.matcher(tokens.group());
      int from = caption.lookingAt() ? tokens.start() + caption.end() : tokens.start();
      Optional<LinkInText> found = SCHEME.matcher(tokens.group()).matches()
          ? Optional.empty()
          : at(text, from, tokens.end());
      if (found.filter(f -> preferred.test(f.link)).isPresent()) {
        return found;
      }
      first = first.or(() -> found);
    }
    return first;
  }

  private static Optional<LinkInText> at(String text, int from, int until) {
    String bare = AROUND.matcher(text.substring(from, until)).replaceAll("");
    return Links.web(bare).map(link -> {
      String rest = (text.substring(0, from) + text.substring(until)).strip();
      return new LinkInText(link, rest);
    });
  }
}
