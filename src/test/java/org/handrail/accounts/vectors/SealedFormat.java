package org.handrail.accounts.vectors;

import static org.handrail.accounts.vectors.Bits.b64;
import static org.handrail.accounts.vectors.Bits.bytes;
import static org.handrail.accounts.vectors.Bits.four;
import static org.handrail.accounts.vectors.Bits.join;
import static org.handrail.accounts.vectors.Bits.sha256;
import static org.handrail.accounts.vectors.Bits.two;
import static org.handrail.accounts.vectors.Bits.utf8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sections 2 to 8 of the format, for one account. Every nonce is given. */
record SealedFormat(String number) {

  private static final List<Integer> SIZES = List.of(256, 1024, 4096, 16384, 65536);

  /** Argon2id's parameters, and what they give for the passphrase. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kdf(byte[] salt, int memoryKiB, int passes, int lanes) {

    @Override
    public String toString() {
      return b64(salt) + " " + memoryKiB + " " + passes + " " + lanes;
    }
  }

  /** An unlock by name; {@code kdf} only of a passphrase. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Unlock(byte[] id, String kind, @Nullable Kdf kdf) {}

  /** An unlock with its wrap. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Wrapped(String id, String kind, byte[] wrap) {}

  private String salt() {
    return "handrail/1 " + number;
  }

  byte[] auth(byte[] secret, String kind) {
    return Crypto.hkdf(secret, salt(), "auth " + kind, 32);
  }

  private byte[] wrapKey(byte[] secret, String kind) {
    return Crypto.hkdf(secret, salt(), "wrap " + kind, 32);
  }

  private String wrapAad(Unlock unlock, int epoch) {
    String name =
        "handrail/1 wrap " + number + " " + unlock.kind() + " " + b64(unlock.id()) + " " + epoch;
    return unlock.kdf() == null ? name : name + " " + unlock.kdf();
  }

  byte[] wrap(byte[] secret, Unlock unlock, int epoch, byte[] nonce, byte[] vaultKey) {
    byte[] key = wrapKey(secret, unlock.kind());
    return join(new byte[] {1}, Crypto.seal(key, nonce, wrapAad(unlock, epoch), vaultKey));
  }

  byte[] unwrap(byte[] secret, Unlock unlock, int epoch, byte[] wrap) {
    byte[] key = wrapKey(secret, unlock.kind());
    return Crypto.open(key, wrapAad(unlock, epoch), Arrays.copyOfRange(wrap, 1, wrap.length));
  }

  byte[] itemKey(byte[] vaultKey) {
    return Crypto.hkdf(vaultKey, salt(), "items", 32);
  }

  byte[] keyringKey(byte[] vaultKey) {
    return Crypto.hkdf(vaultKey, salt(), "keyring", 32);
  }

  byte[] localKey(byte[] vaultKey) {
    return Crypto.hkdf(vaultKey, salt(), "local", 32);
  }

  String privateAad(int epoch, byte[] point) {
    return "handrail/1 private " + number + " " + epoch + " " + b64(point);
  }

  String keyAad(int epoch) {
    return "handrail/1 vault key " + number + " " + epoch;
  }

  String keyringAad(int epoch, int rev, List<Wrapped> unlocks) {
    return unlocks.stream()
        .sorted(Comparator.comparing(Wrapped::id))
        .map(unlock -> " " + unlock.id() + " " + unlock.kind() + " " + b64(sha256(unlock.wrap())))
        .collect(
            Collectors.joining("", "handrail/1 keyring " + number + " " + epoch + " " + rev, ""));
  }

  static byte[] pad(byte[] text, int around) {
    int size =
        SIZES.stream().filter(s -> s >= around + 4 + text.length).findFirst().orElseThrow();
    return join(four(text.length), text, new byte[size - around - 4 - text.length]);
  }

  static byte[] unpad(byte[] padded) {
    int length = ByteBuffer.wrap(padded).getInt();
    for (int at = 4 + length; at < padded.length; at++) {
      if (padded[at] != 0) {
        throw new IllegalArgumentException("padding is not zero");
      }
    }
    return Arrays.copyOfRange(padded, 4, 4 + length);
  }

  private byte[] itemAad(byte[] id, int epoch) {
    return utf8("handrail/1 item " + number + " " + b64(id) + " " + epoch);
  }

  byte[] sealItem(byte[] vaultKey, int epoch, byte[] id, byte[] nonce, byte[] text) {
    byte[] head = join(new byte[] {1}, two(epoch), nonce);
    return join(head, Crypto.encrypt(itemKey(vaultKey), nonce, itemAad(id, epoch), pad(text, 31)));
  }

  byte[] openItem(byte[] vaultKey, int epoch, byte[] id, byte[] blob) {
    byte[] nonce = Arrays.copyOfRange(blob, 3, 15);
    byte[] sealed = Arrays.copyOfRange(blob, 15, blob.length);
    return unpad(Crypto.decrypt(itemKey(vaultKey), nonce, itemAad(id, epoch), sealed));
  }

  private Hpke.Context arrival(byte[] id, int epoch) {
    byte[] info = utf8("handrail/1 arrived " + number + " " + epoch);
    return new Hpke.Context(info, itemAad(id, epoch), 2);
  }

  byte[] sealArrival(byte[] receiver, int epoch, byte[] id, Hpke.Pair ephemeral, byte[] text) {
    byte[] sealed = Hpke.seal(receiver, ephemeral, arrival(id, epoch), pad(text, 84));
    return join(new byte[] {2}, two(epoch), sealed);
  }

  byte[] openArrival(Hpke.Pair receiver, int epoch, byte[] id, byte[] blob) {
    byte[] sealed = Arrays.copyOfRange(blob, 3, blob.length);
    return unpad(Hpke.open(receiver, arrival(id, epoch), sealed));
  }

  byte[] firstHead() {
    return sha256(utf8("handrail/1 list " + number));
  }

  static byte[] nextHead(byte[] head, byte[] id, byte[] blob) {
    return sha256(join(head, id, Arrays.copyOfRange(blob, blob.length - 16, blob.length)));
  }

  String localAad(int piece, int pieces, byte[] head, long seq) {
    return "handrail/1 local " + number + " " + piece + " " + pieces + " " + b64(head) + " " + seq;
  }

  private static byte[] shareKey(byte[] secret, byte[] id) {
    return Crypto.hkdf(secret, "handrail/1 share", b64(id), 32);
  }

  static byte[] sealShare(byte[] secret, byte[] id, byte[] nonce, byte[] text) {
    String aad = "handrail/1 share " + b64(id);
    return join(new byte[] {3}, Crypto.seal(shareKey(secret, id), nonce, aad, pad(text, 29)));
  }

  static byte[] openShare(String fragment, byte[] blob) {
    byte[] both = bytes(fragment);
    byte[] id = Arrays.copyOf(both, 16);
    byte[] key = shareKey(Arrays.copyOfRange(both, 16, 48), id);
    return unpad(
        Crypto.open(key, "handrail/1 share " + b64(id), Arrays.copyOfRange(blob, 1, blob.length)));
  }
}
