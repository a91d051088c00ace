package org.handrail.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.handrail.directory.MeetingLists.ImportOutcome;

/**
 * What a new reading of a list changes of what was there, whatever its entries are: nothing else has to be written.
 *
 * @param fresh entries to write: new ones, and changed ones in their new form
 * @param same entries that are as they were
 * @param outdated ids to remove: of gone entries, and of changed ones in their old form
 */
public record ListDifference<I, E>(
    List<E> fresh, List<E> same, Set<I> outdated, ImportOutcome outcome) {

  public ListDifference {
    fresh = List.copyOf(fresh);
    same = List.copyOf(same);
    outdated = Set.copyOf(outdated);
  }

  /**
   * Compares a whole reading with all that was there.
   *
   * @param before what is known of each entry that was there, by its id
   * @param isSame whether an entry is as it was, by what is known of it; asked only of those that were there
   * @throws IllegalArgumentException when two entries have one id
   */
  public static <I, E, K> ListDifference<I, E> of(
      Collection<E> entries, Function<E, I> id, Map<I, K> before, BiPredicate<E, K> isSame) {
    List<E> fresh = new ArrayList<>();
    List<E> same = new ArrayList<>();
    Set<I> outdated = new HashSet<>(before.keySet());
    Set<I> seen = HashSet.newHashSet(entries.size());
    int added = 0;
    for (E entry : entries) {
      I key = id.apply(entry);
      if (!seen.add(key)) {
        throw new IllegalArgumentException("a list's entries are each given once");
      }
      K known = before.get(key);
      if (known == null) {
        added++;
        fresh.add(entry);
      } else if (isSame.test(entry, known)) {
        same.add(entry);
        outdated.remove(key);
      } else {
        fresh.add(entry);
      }
    }
    int changed = fresh.size() - added;
    return new ListDifference<>(
        fresh,
        same,
        outdated,
        new ImportOutcome(added, changed, same.size(), outdated.size() - changed));
  }
}
