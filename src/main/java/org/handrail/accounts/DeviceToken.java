package org.handrail.accounts;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.handrail.shared.Sha256;

/**
 * What a device keeps to be recognised: the number, its id, and a secret of 32 bytes of which the server knows the SHA-256
 * only. Prints a mask.
 */
public final class DeviceToken {

  private static final int SECRET_LENGTH = 32;
  private static final int LENGTH = Long.BYTES + RandomId.LENGTH + SECRET_LENGTH;
  private static final int WRITTEN_LENGTH = 75;

  private final MemberId member;
  private final DeviceId device;
  private final byte[] secret;

  private DeviceToken(MemberId member, DeviceId device, byte[] secret) {
    this.member = member;
    this.device = device;
    this.secret = secret;
  }

  /** A new pass with a secret of its own. */
  public static DeviceToken fresh(MemberId member, DeviceId device, SecureRandom random) {
    byte[] secret = new byte[SECRET_LENGTH];
    random.nextBytes(secret);
    return new DeviceToken(member, device, secret);
  }

  /** The pass that this text writes, if it writes one. */
  public static Optional<DeviceToken> find(String text) {
    if (text.length() != WRITTEN_LENGTH) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != LENGTH) {
      return Optional.empty();
    }
    int secretAt = Long.BYTES + RandomId.LENGTH;
    DeviceId device = DeviceId.of(Arrays.copyOfRange(bytes, Long.BYTES, secretAt));
    byte[] secret = Arrays.copyOfRange(bytes, secretAt, LENGTH);
    return MemberId.find(ByteBuffer.wrap(bytes).getLong())
        .map(member -> new DeviceToken(member, device, secret));
  }

  /** To be kept by the device and by nobody else. */
  public String text() {
    byte[] bytes = ByteBuffer.allocate(LENGTH)
        .putLong(member.value())
        .put(device.toArray())
        .put(secret)
        .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public MemberId member() {
    return member;
  }

  public DeviceId device() {
    return device;
  }

  /** What the server keeps of the secret. */
  public Bytes secretHash() {
    return Bytes.of(Sha256.of(secret));
  }

  @Override
  public String toString() {
    return "DeviceToken[****]";
  }
}
