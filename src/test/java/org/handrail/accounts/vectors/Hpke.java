package org.handrail.accounts.vectors;

import static org.handrail.accounts.vectors.Bits.join;
import static org.handrail.accounts.vectors.Bits.two;
import static org.handrail.accounts.vectors.Bits.utf8;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/** RFC 9180, base mode, single shot: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (2) or AES-128-GCM (1). */
final class Hpke {

  static final int ENC = 65;

  private static final byte[] PKCS8 = HexFormat.of()
      .parseHex("308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420");
  private static final byte[] PUBLIC = HexFormat.of().parseHex("a144034200");
  private static final byte[] NONE = new byte[0];

  private Hpke() {}

  /** A key pair of P-256. */
  static final class Pair {
    private final BigInteger secret;

    Pair(byte[] secret) {
      BigInteger order = CustomNamedCurves.getByName("P-256").getN();
      this.secret = new BigInteger(1, secret).mod(order);
    }

    /** Takes the private number out of a PKCS#8 as the format has it. */
    static Pair of(byte[] pkcs8) {
      if (!Arrays.equals(Arrays.copyOf(pkcs8, PKCS8.length), PKCS8)) {
        throw new IllegalArgumentException("not a private key of P-256");
      }
      return new Pair(Arrays.copyOfRange(pkcs8, PKCS8.length, PKCS8.length + 32));
    }

    byte[] point() {
      return CustomNamedCurves.getByName("P-256")
          .getG()
          .multiply(secret)
          .normalize()
          .getEncoded(false);
    }

    byte[] pkcs8() {
      return join(PKCS8, number(secret), PUBLIC, point());
    }

    private byte[] with(byte[] other) {
      ECPoint point = CustomNamedCurves.getByName("P-256").getCurve().decodePoint(other);
      return number(point.multiply(secret).normalize().getAffineXCoord().toBigInteger());
    }

    private static byte[] number(BigInteger value) {
      byte[] signed = value.toByteArray();
      byte[] fixed = new byte[32];
      int length = Math.min(32, signed.length);
      System.arraycopy(signed, signed.length - length, fixed, 32 - length, length);
      return fixed;
    }
  }

  /** What is sealed beside the text: the same on both sides. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Context(byte[] info, byte[] aad, int aead) {}

  /** enc | ct. */
  static byte[] seal(byte[] receiver, Pair ephemeral, Context context, byte[] text) {
    byte[] enc = ephemeral.point();
    byte[][] key = schedule(shared(ephemeral.with(receiver), enc, receiver), context);
    return join(enc, Crypto.encrypt(key[0], key[1], context.aad(), text));
  }

  /** Opens enc | ct. */
  static byte[] open(Pair receiver, Context context, byte[] sealed) {
    byte[] enc = Arrays.copyOf(sealed, ENC);
    byte[][] key = schedule(shared(receiver.with(enc), enc, receiver.point()), context);
    byte[] ct = Arrays.copyOfRange(sealed, ENC, sealed.length);
    return Crypto.decrypt(key[0], key[1], context.aad(), ct);
  }

  private static byte[] shared(byte[] dh, byte[] enc, byte[] receiver) {
    byte[] suite = join(utf8("KEM"), two(0x10));
    byte[] prk = extract(suite, NONE, "eae_prk", dh);
    return expand(suite, prk, "shared_secret", join(enc, receiver), 32);
  }

  private static byte[][] schedule(byte[] secret, Context context) {
    byte[] suite = join(utf8("HPKE"), two(0x10), two(1), two(context.aead()));
    byte[] bound = join(
        new byte[1],
        extract(suite, NONE, "psk_id_hash", NONE),
        extract(suite, NONE, "info_hash", context.info()));
    byte[] prk = extract(suite, secret, "secret", NONE);
    int keyBytes = context.aead() == 1 ? 16 : 32;
    return new byte[][] {
      expand(suite, prk, "key", bound, keyBytes), expand(suite, prk, "base_nonce", bound, 12)
    };
  }

  private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] ikm) {
    return Crypto.hmac(salt, join(utf8("HPKE-v1"), suite, utf8(label), ikm));
  }

  private static byte[] expand(byte[] suite, byte[] prk, String label, byte[] info, int length) {
    return Crypto.expand(prk, join(two(length), utf8("HPKE-v1"), suite, utf8(label), info), length);
  }
}
