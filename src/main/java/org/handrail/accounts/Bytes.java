package org.handrail.accounts;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** A short run of bytes as a value. Compared in constant time; prints only its length, since some are secrets. */
public final class Bytes {

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  public byte[] toArray() {
    return value.clone();
  }

  public int length() {
    return value.length;
  }

  /** Base64url without padding, as the format of the sealed record writes bytes. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && MessageDigest.isEqual(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "Bytes[" + value.length + "]";
  }
}
