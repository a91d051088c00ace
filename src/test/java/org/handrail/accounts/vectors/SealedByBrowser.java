package org.handrail.accounts.vectors;

import static org.handrail.accounts.vectors.Bits.bytes;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An account that a browser made, opened here with its words: everything is taken from what it would send to a server.
 *
 * @param account {@code number}, {@code keyring}, {@code unlocks}
 */
record SealedByBrowser(JsonNode account) {

  private SealedFormat format() {
    return new SealedFormat(account.get("number").asString());
  }

  private JsonNode keyring() {
    return account.get("keyring");
  }

  private int epoch() {
    return keyring().get("epoch").asInt();
  }

  /** The current vault key, by the unlock of this kind. */
  byte[] vaultKey(String kind, byte[] secret) {
    for (JsonNode unlock : account.get("unlocks")) {
      if (unlock.get("kind").asString().equals(kind)) {
        SealedFormat.Kdf kdf = unlock.has("kdf") ? kdf(unlock.get("kdf")) : null;
        SealedFormat.Unlock name =
            new SealedFormat.Unlock(bytes(unlock.get("id").asString()), kind, kdf);
        return format().unwrap(secret, name, epoch(), bytes(unlock.get("wrap").asString()));
      }
    }
    throw new IllegalArgumentException("no unlock " + kind);
  }

  static SealedFormat.Kdf kdf(JsonNode kdf) {
    return new SealedFormat.Kdf(
        bytes(kdf.get("salt").asString()),
        kdf.get("memoryKiB").asInt(),
        kdf.get("passes").asInt(),
        kdf.get("lanes").asInt());
  }

  /** Fails when the seal does not fit the unlocks. */
  void checkSeal(byte[] vaultKey) {
    List<SealedFormat.Wrapped> unlocks = new ArrayList<>();
    for (JsonNode unlock : account.get("unlocks")) {
      unlocks.add(new SealedFormat.Wrapped(
          unlock.get("id").asString(),
          unlock.get("kind").asString(),
          bytes(unlock.get("wrap").asString())));
    }
    String aad = format().keyringAad(epoch(), keyring().get("rev").asInt(), unlocks);
    byte[] seal = bytes(keyring().get("seal").asString());
    if (Crypto.open(format().keyringKey(vaultKey), aad, seal).length != 0) {
      throw new IllegalStateException("the seal holds something");
    }
  }

  /** The vault key of the epoch before. */
  byte[] keyBefore(byte[] vaultKey) {
    JsonNode before = keyring().get("previous").get(0);
    String aad = format().keyAad(before.get("epoch").asInt());
    return Crypto.open(
        format().keyringKey(vaultKey), aad, bytes(before.get("key").asString()));
  }

  /** The pair of this epoch: the current one, or the one before. */
  Hpke.Pair pair(byte[] vaultKey, int epoch) {
    JsonNode sealed = epoch == epoch() ? keyring() : keyring().get("previous").get(0);
    byte[] point = bytes(sealed.get("public").asString());
    byte[] pkcs8 = Crypto.open(
        format().keyringKey(vaultKey),
        format().privateAad(epoch, point),
        bytes(sealed.get("private").asString()));
    return Hpke.Pair.of(pkcs8);
  }
}
