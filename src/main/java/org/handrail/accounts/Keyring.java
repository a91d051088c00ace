package org.handrail.accounts;

/**
 * The keys of a record, sealed by each other.
 *
 * @param json the whole object, which only devices read
 * @param epoch which vault key it is about, from 1; as in the object
 * @param rev grows by one with every change of keyring or unlocks, from 1; as in the object
 */
public record Keyring(String json, int epoch, int rev) {

  public static final int MOST_BYTES = 16_384;

  public Keyring {
    if (epoch < 1 || rev < 1) {
      throw new IllegalArgumentException("epochs and revisions begin with 1");
    }
  }

  /** Whether this may follow on that one. */
  public boolean follows(int otherEpoch, int otherRev) {
    return rev == otherRev + 1 && (epoch == otherEpoch || epoch == otherEpoch + 1);
  }

  @Override
  public String toString() {
    return "Keyring[" + epoch + ", " + rev + "]";
  }
}
