package org.handrail.ical;

/**
 * An entry of a calendar that could not be used, or not as it is written. Time is never taken for free because something about it is
 * unclear: what is certain counts.
 *
 * @param line the line of the file on which the entry begins, from 1
 * @param fault what could not be used
 * @param kept what counts all the same
 * @param title what the entry is called, for the person whose calendar it is; cut short, may be empty
 * @param file the name of its calendar in an archive, cut short; empty for a file that is no archive
 */
public record RejectedEntry(int line, EntryFault fault, Kept kept, String title, String file) {

  private static final int MAX_TITLE = 60;

  public RejectedEntry {
    title = shortened(title);
    file = shortened(file);
  }

  /** One of a file that is no archive. */
  public RejectedEntry(int line, EntryFault fault, Kept kept, String title) {
    this(line, fault, kept, title, "");
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= MAX_TITLE
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
  }

  /** A calendar of an archive in which there is nothing at all. */
  public static RejectedEntry emptyFile(String name) {
    return new RejectedEntry(1, EntryFault.FILE_EMPTY, Kept.OTHER_FILES, "", name);
  }

  /** The same, of a calendar of this name in an archive; an empty name changes nothing. */
  public RejectedEntry in(String name) {
    return new RejectedEntry(line, fault, kept, title, name);
  }

  /** What of an entry counts although something of it could not be used. */
  public enum Kept {
    NOTHING(" It does not count."),
    OTHER_FILES(" The others count."),
    OWN_ZONE(" It is read in your own time zone."),
    HOUR(" One hour from its start counts."),
    NEXT_DAY(" It counts until that time of the next day."),
    FIRST(" Only its first time counts."),
    WITHOUT(" The rest of the entry counts without it."),
    PLACES(" Further places count as not known."),
    EVERY_DAY(" It counts on every day that may be meant.");

    private final String sentence;

    Kept(String sentence) {
      this.sentence = sentence;
    }
  }

  /** What could not be used of an entry as it stands in the file. */
  static RejectedEntry of(Component entry, EntryFault fault, Kept kept) {
    return new RejectedEntry(entry.line(), fault, kept, Values.plainText(entry.text("SUMMARY")));
  }

  /** Whether nothing of it counts. */
  public boolean isLost() {
    return kept == Kept.NOTHING;
  }

  /** One or two English sentences that say why, and what counts; quotes nothing of the entry. */
  public String reason() {
    return fault.sentence() + kept.sentence;
  }

  /** A mask: whose week this is is nobody else's business. */
  @Override
  public String toString() {
    return "RejectedEntry[line=" + line + ", fault=" + fault + ", kept=" + kept + "]";
  }
}
