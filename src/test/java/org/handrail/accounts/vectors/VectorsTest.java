package org.handrail.accounts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.accounts.vectors.Bits.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VectorsTest {

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  @Test
  void theFileIsWhatTheFormatMakesOfItsSeeds() throws IOException {
    assertThat(Files.readString(Vectors.FILE)).isEqualTo(Vectors.text());
  }

  /** RFC 9180, A.3.1: with AES-128-GCM, which is the suite of this curve that the RFC prints. */
  @Test
  void hpkeIsTheOneOfTheRfc() {
    byte[] info = hex("4f6465206f6e2061204772656369616e2055726e");
    Hpke.Context context = new Hpke.Context(info, hex("436f756e742d30"), 1);
    Hpke.Pair receiver =
        new Hpke.Pair(hex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2"));
    Hpke.Pair ephemeral =
        new Hpke.Pair(hex("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb"));
    byte[] text = hex("4265617574792069732074727574682c20747275746820626561757479");

    byte[] sealed = Hpke.seal(receiver.point(), ephemeral, context, text);

    assertThat(HexFormat.of().formatHex(sealed, Hpke.ENC, sealed.length))
        .isEqualTo("5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab25"
            + "23f39513434");
    assertThat(Hpke.open(receiver, context, sealed)).isEqualTo(text);
  }

  @Test
  void anotherHpkeOpensOurSuite() throws Exception {
    HPKE other =
        new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    Hpke.Pair receiver = new Hpke.Pair(Bits.seeded("other hpke", 32));
    Hpke.Context context = new Hpke.Context(Bits.utf8("info"), Bits.utf8("aad"), 2);

    byte[] sealed = Hpke.seal(
        receiver.point(), new Hpke.Pair(Bits.seeded("e", 32)), context, Bits.utf8("text"));

    byte[] opened = other.open(
        Arrays.copyOf(sealed, Hpke.ENC),
        other.deserializePrivateKey(scalar(receiver), receiver.point()),
        context.info(),
        context.aad(),
        Arrays.copyOfRange(sealed, Hpke.ENC, sealed.length),
        null,
        null,
        null);
    assertThat(Bits.text(opened)).isEqualTo("text");
  }

  private static byte[] scalar(Hpke.Pair pair) {
    return Arrays.copyOfRange(pair.pkcs8(), 36, 68);
  }

  @Test
  void twelveWordsAreThoseOfTheStandard() {
    assertThat(RecoveryWords.of(new byte[16], "en"))
        .isEqualTo(List.of(("abandon ".repeat(11) + "about").split(" ")));
    assertThat(RecoveryWords.of(hex("7f".repeat(16)), "en"))
        .isEqualTo(
            List.of("legal winner thank year wave sausage worth useful legal winner thank yellow"
                .split(" ")));
    assertThat(RecoveryWords.secret(RecoveryWords.of(hex("80".repeat(16)), "es"), "es"))
        .isEqualTo(hex("80".repeat(16)));
  }

  @Test
  void everyPartOpensAgain() throws IOException {
    JsonNode vectors = JsonMapper.shared().readTree(Files.readString(Vectors.FILE));
    SealedFormat format = new SealedFormat(Vectors.NUMBER);
    List<byte[]> keys = List.of(
        bytes(vectors.get("vaultKeys").get(0).asString()),
        bytes(vectors.get("vaultKeys").get(1).asString()));

    for (JsonNode item : vectors.get("items")) {
      if (!item.get("blob").isNull()) {
        int epoch = item.get("epoch").asInt();
        byte[] id = bytes(item.get("id").asString());
        byte[] text = format.openItem(
            keys.get(epoch - 1), epoch, id, bytes(item.get("blob").asString()));
        assertThat(text).hasSize(item.get("length").asInt());
      }
    }
    JsonNode share = vectors.get("share");
    byte[] opened = SealedFormat.openShare(
        share.get("fragment").asString(), bytes(share.get("blob").asString()));
    assertThat(Bits.text(opened)).isEqualTo(share.get("text").asString());
  }
}
