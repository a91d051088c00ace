package org.handrail.directory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object for equal values: hundreds of thousands of meetings share few buildings and sets of formats. Lives as long
 * as one reading. Not for several threads.
 *
 * <p>Of values with one hash only the latest is held, since a list may be made of nothing but such values, and a map of
 * them would look at each for each.
 *
 * @param <T> a class whose values never change
 */
public final class Interner<T> {

  private final Map<Integer, T> latest = new HashMap<>();

  /** The value that is held and equals this one, else this one, which is held from now on. */
  public T share(T value) {
    T held = find(value);
    if (held == null) {
      keep(value);
      return value;
    }
    return held;
  }

  /** The value that is held and equals this one. */
  public @Nullable T find(T value) {
    T held = latest.get(value.hashCode());
    return held != null && held.equals(value) ? held : null;
  }

  /** Holds a value in place of any other of its hash. */
  public void keep(T value) {
    latest.put(value.hashCode(), value);
  }
}
