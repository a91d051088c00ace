package org.handrail.directory;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A few codes in order. Immutable and small, and handed on without a copy, so that the meetings of a list that have the
 * same codes can share one: 300,000 meetings would otherwise hold 600,000 trees.
 */
@SuppressWarnings(
    "JdkObsolete") // Meeting promises a SortedSet, and a NavigableSet would only add methods nobody
// calls
final class Codes extends AbstractSet<String> implements SortedSet<String> {

  /** No code. */
  static final Codes NONE = new Codes(List.of());

  private final List<String> sorted;

  private Codes(List<String> sorted) {
    this.sorted = sorted;
  }

  /** These codes; the same object when they are of this class. */
  static Codes copyOf(Set<String> values) {
    if (values instanceof Codes codes) {
      return codes;
    }
    if (values.isEmpty()) {
      return NONE;
    }
    String[] array = values.toArray(String[]::new);
    Arrays.sort(array);
    return new Codes(List.of(array));
  }

  @Override
  public Iterator<String> iterator() {
    return sorted.iterator();
  }

  @Override
  public int size() {
    return sorted.size();
  }

  @Override
  public boolean contains(@Nullable Object value) {
    return value != null && sorted.contains(value);
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null; // natural order
  }

  @Override
  public SortedSet<String> subSet(String from, String to) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(sorted).subSet(from, to));
  }

  @Override
  public SortedSet<String> headSet(String to) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(sorted).headSet(to));
  }

  @Override
  public SortedSet<String> tailSet(String from) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(sorted).tailSet(from));
  }

  @Override
  public String first() {
    if (sorted.isEmpty()) {
      throw new NoSuchElementException("no code");
    }
    return sorted.getFirst();
  }

  @Override
  public String last() {
    if (sorted.isEmpty()) {
      throw new NoSuchElementException("no code");
    }
    return sorted.getLast();
  }
}
