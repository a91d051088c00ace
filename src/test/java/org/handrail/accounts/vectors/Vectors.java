package org.handrail.accounts.vectors;

import static org.handrail.accounts.vectors.Bits.b64;
import static org.handrail.accounts.vectors.Bits.join;
import static org.handrail.accounts.vectors.Bits.seeded;
import static org.handrail.accounts.vectors.Bits.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The test vectors of the format, the same on every run. {@code main} writes the file; {@code VectorsTest} holds it
 * against what is made here.
 */
final class Vectors {

  static final Path FILE = Path.of("src/test/resources/vault/vectors.json");
  static final String NUMBER = "4539148803436467";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int[] TEXT_LENGTHS = {2, 221, 222, 989, 990, 4061, 16_349, 65_501};

  private final SealedFormat format = new SealedFormat(NUMBER);
  private final byte[] firstKey = seeded("vault key 1", 32);
  private final byte[] secondKey = seeded("vault key 2", 32);
  private final Hpke.Pair firstPair = new Hpke.Pair(seeded("pair 1", 32));
  private final Hpke.Pair secondPair = new Hpke.Pair(seeded("pair 2", 32));
  private final ObjectNode all = JSON.createObjectNode();

  private Vectors() {}

  static String text() {
    return new Vectors().write();
  }

  private String write() {
    all.put("number", NUMBER);
    all.putArray("vaultKeys").add(b64(firstKey)).add(b64(secondKey));
    List<SealedFormat.Wrapped> unlocks = new ArrayList<>();
    unlocks.add(recovery());
    unlocks.add(passphrase());
    unlocks.add(passkey());
    keyring(unlocks);
    items();
    arrived();
    local();
    share();
    return JSON.writeValueAsString(all) + "\n";
  }

  private SealedFormat.Wrapped recovery() {
    byte[] secret = seeded("words", 16);
    ObjectNode words = unlock("recovery", secret, null).putObject("words");
    for (String language : List.of("en", "es")) {
      ArrayNode list = words.putArray(language);
      RecoveryWords.of(secret, language).forEach(list::add);
    }
    return wrapped("recovery");
  }

  private SealedFormat.Wrapped passphrase() {
    String text = "A\u030angstro\u0308m \ufb01sh";
    SealedFormat.Kdf kdf = new SealedFormat.Kdf(seeded("kdf", 16), 65_536, 3, 1);
    byte[] normal = utf8(Normalizer.normalize(text, Normalizer.Form.NFKC));
    byte[] secret = Crypto.argon2id(normal, kdf.salt(), kdf.memoryKiB(), kdf.passes(), kdf.lanes());
    ObjectNode node = unlock("passphrase", secret, kdf);
    node.put("text", text);
    node.putObject("kdf")
        .put("salt", b64(kdf.salt()))
        .put("memoryKiB", kdf.memoryKiB())
        .put("passes", kdf.passes())
        .put("lanes", kdf.lanes());
    return wrapped("passphrase");
  }

  private SealedFormat.Wrapped passkey() {
    unlock("passkey", seeded("prf", 32), null).put("credential", b64(seeded("credential", 32)));
    return wrapped("passkey");
  }

  private ObjectNode unlock(
      String kind, byte[] secret, SealedFormat.@org.jspecify.annotations.Nullable Kdf kdf) {
    SealedFormat.Unlock unlock = new SealedFormat.Unlock(seeded(kind + " id", 16), kind, kdf);
    byte[] nonce = seeded(kind + " nonce", 12);
    return all.putObject(kind)
        .put("secret", b64(secret))
        .put("auth", b64(format.auth(secret, kind)))
        .put("id", b64(unlock.id()))
        .put("nonce", b64(nonce))
        .put("wrap", b64(format.wrap(secret, unlock, 2, nonce, secondKey)));
  }

  private SealedFormat.Wrapped wrapped(String kind) {
    ObjectNode node = (ObjectNode) all.get(kind);
    byte[] wrap = Bits.bytes(node.get("wrap").asString());
    return new SealedFormat.Wrapped(node.get("id").asString(), kind, wrap);
  }

  private void keyring(List<SealedFormat.Wrapped> unlocks) {
    byte[] key = format.keyringKey(secondKey);
    ObjectNode keyring = all.putObject("keyring").put("epoch", 2);
    pair(keyring, key, secondPair, 2);
    keyring.put("rev", 5);
    ObjectNode before = keyring.putArray("previous").addObject().put("epoch", 1);
    pair(before, key, firstPair, 1);
    before.put("key", b64(Crypto.seal(key, seeded("kept", 12), format.keyAad(1), firstKey)));
    String aad = format.keyringAad(2, 5, unlocks);
    keyring.put("seal", b64(Crypto.seal(key, seeded("seal", 12), aad, new byte[0])));
  }

  private void pair(ObjectNode to, byte[] key, Hpke.Pair pair, int epoch) {
    to.put("public", b64(pair.point()));
    String aad = format.privateAad(epoch, pair.point());
    to.put("private", b64(Crypto.seal(key, seeded("private " + epoch, 12), aad, pair.pkcs8())));
  }

  /** Texts at both ends of every size, in both epochs, and the heads of the chain over them. */
  private void items() {
    ArrayNode items = all.putArray("items");
    byte[] head = format.firstHead();
    all.put("firstHead", b64(head));
    for (int at = 0; at < TEXT_LENGTHS.length; at++) {
      int epoch = 1 + at % 2;
      byte[] id = seeded("item " + at, 16);
      byte[] nonce = seeded("item nonce " + at, 12);
      String text = "\u00e1" + "x".repeat(TEXT_LENGTHS[at] - 2);
      byte[] blob =
          format.sealItem(epoch == 1 ? firstKey : secondKey, epoch, id, nonce, utf8(text));
      head = SealedFormat.nextHead(head, id, blob);
      items
          .addObject()
          .put("id", b64(id))
          .put("epoch", epoch)
          .put("nonce", b64(nonce))
          .put("length", TEXT_LENGTHS[at])
          .put("size", blob.length)
          .put("blobSha256", b64(Bits.sha256(blob)))
          .put("blob", blob.length > 4096 ? null : b64(blob))
          .put("head", b64(head));
    }
  }

  private void arrived() {
    byte[] key = seeded("arrival key", 32);
    byte[] id = seeded("arrived", 16);
    String bare = "{\"kind\":\"episode\",\"entry\":\"" + b64(id) + "\",\"clock\":0,\"device\":\""
        + b64(seeded("device", 16)) + "\",\"at\":\"2026-11-23T22:10:05Z\",\"set\":{\"level\":7}}";
    String mac = b64(Crypto.hmac(key, utf8(bare)));
    String text = bare.substring(0, bare.length() - 1) + ",\"mac\":\"" + mac + "\"}";
    Hpke.Pair ephemeral = new Hpke.Pair(seeded("ephemeral", 32));
    byte[] blob = format.sealArrival(secondPair.point(), 2, id, ephemeral, utf8(text));
    all.putObject("arrived")
        .put("key", b64(key))
        .put("id", b64(id))
        .put("epoch", 2)
        .put("ephemeral", b64(ephemeral.pkcs8()))
        .put("ephemeralPublic", b64(ephemeral.point()))
        .put("text", text)
        .put("blob", b64(blob));
  }

  private void local() {
    byte[] head = seeded("head", 32);
    byte[] nonce = seeded("local", 12);
    String aad = format.localAad(1, 3, head, 4711);
    byte[] sealed = Crypto.seal(format.localKey(secondKey), nonce, aad, utf8("[]"));
    all.putObject("local")
        .put("aad", aad)
        .put("nonce", b64(nonce))
        .put("text", "[]")
        .put("sealed", b64(sealed));
  }

  private void share() {
    byte[] id = seeded("share", 16);
    byte[] secret = seeded("share key", 32);
    byte[] nonce = seeded("share nonce", 12);
    String text = "{\"title\":\"Step four\",\"blocks\":[{\"text\":\"a fear\"}]}";
    all.putObject("share")
        .put("id", b64(id))
        .put("secret", b64(secret))
        .put("nonce", b64(nonce))
        .put("text", text)
        .put("fragment", b64(join(id, secret)))
        .put("blob", b64(SealedFormat.sealShare(secret, id, nonce, utf8(text))));
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }
}
