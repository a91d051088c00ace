package org.handrail.treatment.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.search.BitFilter;
import org.handrail.search.OrdinalConditions;
import org.handrail.search.OrdinalSet;
import org.handrail.search.OrdinalTable;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.jspecify.annotations.Nullable;

/** Any of the needs of each kind, all words, and open places: bits alone. */
final class NeedConditions implements OrdinalConditions {

  private final BitFilter bits;

  private NeedConditions(BitFilter bits) {
    this.bits = bits;
  }

  /**
   * @param words the listings that hold the words, or null when none are asked for
   * @param open the listings that have open places, or null when that is not asked for
   */
  static NeedConditions of(
      Set<Need> wanted,
      OrdinalTable<Need> table,
      @Nullable OrdinalSet words,
      @Nullable OrdinalSet open) {
    Map<NeedKind, Set<Need>> byKind = new EnumMap<>(NeedKind.class);
    wanted.forEach(
        need -> byKind.computeIfAbsent(need.kind(), kind -> new TreeSet<>()).add(need));
    BitFilter.Builder filter = new BitFilter.Builder();
    if (words != null) {
      filter.anyOf(List.of(words));
    }
    if (open != null) {
      filter.anyOf(List.of(open));
    }
    byKind.values().forEach(anyOf -> filter.anyOf(table.findAny(anyOf)));
    return new NeedConditions(filter.build());
  }

  @Override
  public long bits(int word) {
    return bits.word(word);
  }

  @Override
  public boolean areMoreThanBits() {
    return false;
  }

  @Override
  public boolean admits(int ordinal) {
    return true;
  }
}
