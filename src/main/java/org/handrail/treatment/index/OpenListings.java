package org.handrail.treatment.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.search.OrdinalSet;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces.Said;

/**
 * Which listings of one {@link TreatmentIndex} have open places, by what their providers said. It answers of any moment, since what is said gets old.
 * Immutable.
 */
public final class OpenListings {

  private final int ordinals;
  private final List<Word> words;

  /** What was said of the listing of an ordinal. */
  private record Word(int ordinal, Said said) {}

  private OpenListings(int ordinals, List<Word> words) {
    this.ordinals = ordinals;
    this.words = words;
  }

  /**
   * @param findable by ordinal
   */
  static OpenListings of(Listing[] findable, Map<ListingId, Said> said) {
    List<Word> words = new ArrayList<>();
    if (!said.isEmpty()) {
      for (int ordinal = 0; ordinal < findable.length; ordinal++) {
        Said word = said.get(findable[ordinal].id());
        if (word != null) {
          words.add(new Word(ordinal, word));
        }
      }
    }
    return new OpenListings(findable.length, List.copyOf(words));
  }

  /** The ordinals of those that have open places at a moment, as far as is known then. */
  OrdinalSet at(Instant now) {
    OrdinalSet open = new OrdinalSet(ordinals);
    for (Word word : words) {
      if (word.said().isOpen(now)) {
        open.add(word.ordinal());
      }
    }
    return open;
  }
}
