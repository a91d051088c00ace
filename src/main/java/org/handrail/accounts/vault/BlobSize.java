package org.handrail.accounts.vault;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The sizes that sealed things have, so that a size tells next to nothing of what is inside. In bytes. */
public final class BlobSize {

  public static final Set<Integer> ALL = Arrays.stream(new int[] {256, 1024, 4096, 16_384, 65_536})
      .boxed()
      .collect(Collectors.toUnmodifiableSet());

  /** The largest page that can be shared. */
  public static final int LARGEST = 65_536;

  private BlobSize() {}
}
