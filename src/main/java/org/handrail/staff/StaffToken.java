package org.handrail.staff;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.handrail.shared.Sha256;

/**
 * What somebody holds to be known by: an id and a secret of 32 bytes, of which the server keeps the SHA-256 only. A
 * sign-in, an invitation or a program's key; where it is kept tells which. Prints a mask.
 */
public final class StaffToken {

  private static final int SECRET_LENGTH = 32;
  private static final int LENGTH = 2 * Long.BYTES + SECRET_LENGTH;
  private static final int WRITTEN_LENGTH = LENGTH * 4 / 3;

  private final StaffId staff;
  private final byte[] secret;

  private StaffToken(StaffId staff, byte[] secret) {
    this.staff = staff;
    this.secret = secret;
  }

  /** A new one. */
  public static StaffToken fresh(StaffId staff, SecureRandom random) {
    byte[] secret = new byte[SECRET_LENGTH];
    random.nextBytes(secret);
    return new StaffToken(staff, secret);
  }

  /** The token that this text writes, if it writes one. */
  public static Optional<StaffToken> find(String text) {
    if (text.length() != WRITTEN_LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      StaffId staff = new StaffId(new UUID(bytes.getLong(), bytes.getLong()));
      byte[] secret = new byte[SECRET_LENGTH];
      bytes.get(secret);
      return Optional.of(new StaffToken(staff, secret));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** To be kept by whom it is for, and by nobody else: 64 letters, digits, - and _. */
  public String text() {
    byte[] bytes = ByteBuffer.allocate(LENGTH)
        .putLong(staff.value().getMostSignificantBits())
        .putLong(staff.value().getLeastSignificantBits())
        .put(secret)
        .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public StaffId staff() {
    return staff;
  }

  /** What the server keeps of it. */
  public byte[] hash() {
    return Sha256.of(secret);
  }

  @Override
  public String toString() {
    return "StaffToken[****]";
  }
}
