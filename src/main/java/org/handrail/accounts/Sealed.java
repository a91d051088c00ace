package org.handrail.accounts;

import java.util.Arrays;

/**
 * What a device has sealed. The program stores it and hands it back; nothing in it can open one, and there is no method
 * that would say more of it than its size and the tag at its end.
 */
public final class Sealed {

  /** How many bytes its last part has, which is different for every sealed thing. */
  public static final int TAG_LENGTH = 16;

  private final byte[] blob;

  private Sealed(byte[] blob) {
    this.blob = blob;
  }

  /**
   * What a device has sealed.
   *
   * @param blob at least as long as a tag; kept as it is, so the caller must not change it any more
   */
  public static Sealed of(byte[] blob) {
    if (blob.length < TAG_LENGTH) {
      throw new IllegalArgumentException("shorter than a tag");
    }
    return new Sealed(blob);
  }

  public int length() {
    return blob.length;
  }

  /** To be stored or sent. */
  public byte[] toArray() {
    return blob.clone();
  }

  /** Its last 16 bytes. */
  public Bytes tag() {
    return Bytes.of(Arrays.copyOfRange(blob, blob.length - TAG_LENGTH, blob.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed sealed && Arrays.equals(blob, sealed.blob);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blob);
  }

  @Override
  public String toString() {
    return "Sealed[" + blob.length + "]";
  }
}
