package org.handrail.accounts.web;

import java.util.List;
import java.util.function.Function;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.DeviceId;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.Keyring;
import org.handrail.accounts.LoginSecret;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.NewAccount;
import org.handrail.accounts.RandomId;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.Unlock;
import org.handrail.accounts.UnlockChange;
import org.handrail.accounts.UnlockId;
import org.handrail.accounts.UnlockKind;
import org.handrail.accounts.UnlockProof;
import org.handrail.accounts.UnlockRules;
import org.handrail.accounts.UnlockUpdate;
import org.handrail.accounts.vault.BlobSize;
import org.handrail.accounts.vault.ItemId;
import org.handrail.accounts.vault.ShareId;
import org.handrail.accounts.vault.SharedPages;
import org.handrail.site.input.JsonReader;
import org.jspecify.annotations.Nullable;

/** What devices send, as values. */
final class AccountRequests {

  private static final int MOST_ITEMS = 2000;

  /** What was sent is repeated nowhere, not even a name that nobody knows. */
  private static final JsonReader.Document BODY = new JsonReader.Document("body", false);

  private AccountRequests() {}

  /** Who signs in, with what, on which device. */
  record SignIn(MemberId member, UnlockKind kind, LoginSecret auth, DeviceId device) {}

  /** A page to be shared. */
  record Share(ShareId id, Sealed blob, int days) {}

  /** Reads a body with one of the readers here. */
  static <T> T read(byte[] body, Function<JsonReader, T> reader) {
    return JsonReader.read(body, BODY, reader);
  }

  static NewAccount newAccount(JsonReader body) {
    MemberId member = member(body);
    DeviceId device = DeviceId.of(body.bytes("device", RandomId.LENGTH));
    Keyring keyring = keyring(body);
    List<UnlockUpdate> unlocks = unlocks(body);
    if (keyring.epoch() != 1 || keyring.rev() != 1) {
      throw body.bad("keyring.rev");
    }
    if (unlocks.stream().anyMatch(offered -> offered.auth() == null)) {
      throw body.bad("unlocks");
    }
    return new NewAccount(member, device, keyring, unlocks);
  }

  static MemberId member(JsonReader body) {
    return MemberId.find(body.text("number")).orElseThrow(() -> body.bad("number"));
  }

  /**
   * A wrong number and one that nobody has are told alike.
   *
   * @throws AccountRefused NOT_RECOGNISED, when no account can have the number
   */
  static SignIn signIn(JsonReader body) {
    String number = body.text("number");
    UnlockKind kind = kind(body);
    LoginSecret auth = LoginSecret.of(body.bytes("auth", LoginSecret.LENGTH));
    DeviceId device = DeviceId.of(body.bytes("device", RandomId.LENGTH));
    return new SignIn(
        MemberId.find(number).orElseThrow(() -> new AccountRefused(AccountError.NOT_RECOGNISED)),
        kind,
        auth,
        device);
  }

  static UnlockProof proof(JsonReader body) {
    return body.object(
        "proof",
        proof -> new UnlockProof(
            UnlockId.of(proof.bytes("unlock", RandomId.LENGTH)),
            LoginSecret.of(proof.bytes("auth", LoginSecret.LENGTH))));
  }

  static UnlockChange change(JsonReader body) {
    int[] seen = body.object("if", seenBody -> new int[] {
      seenBody.number("epoch", 1, Integer.MAX_VALUE - 1),
      seenBody.number("rev", 1, Integer.MAX_VALUE - 1)
    });
    Keyring keyring = keyring(body);
    if (!keyring.follows(seen[0], seen[1])) {
      throw body.bad("keyring.rev");
    }
    return new UnlockChange(seen[0], seen[1], keyring, unlocks(body));
  }

  static List<ItemId> itemIds(JsonReader body) {
    return body.listOfBytes("items", RandomId.LENGTH, MOST_ITEMS).stream()
        .map(ItemId::of)
        .toList();
  }

  static Share share(JsonReader body) {
    ShareId id = ShareId.of(body.bytes("id", RandomId.LENGTH));
    byte[] blob = body.bytes("blob", 1, BlobSize.LARGEST);
    if (!BlobSize.ALL.contains(blob.length) || blob[0] != 3) {
      throw body.bad("blob");
    }
    return new Share(id, Sealed.of(blob), body.number("days", 1, SharedPages.MOST_DAYS));
  }

  private static Keyring keyring(JsonReader body) {
    return new Keyring(
        body.raw("keyring", Keyring.MOST_BYTES),
        body.numberIn("keyring", "epoch", 1, Integer.MAX_VALUE),
        body.numberIn("keyring", "rev", 1, Integer.MAX_VALUE));
  }

  private static List<UnlockUpdate> unlocks(JsonReader body) {
    List<UnlockUpdate> unlocks =
        body.objects("unlocks", UnlockRules.MOST, AccountRequests::offered);
    if (!UnlockRules.fit(unlocks.stream().map(UnlockUpdate::unlock).toList())) {
      throw body.bad("unlocks");
    }
    return unlocks;
  }

  private static UnlockUpdate offered(JsonReader body) {
    UnlockKind kind = kind(body);
    UnlockId id = UnlockId.of(body.bytes("id", RandomId.LENGTH));
    byte @Nullable [] auth = body.has("auth") ? body.bytes("auth", LoginSecret.LENGTH) : null;
    Sealed wrap = Sealed.of(body.bytes("wrap", Unlock.WRAP_LENGTH));
    if (wrap.toArray()[0] != 1) {
      throw body.bad("wrap");
    }
    KdfSettings kdf =
        kind == UnlockKind.PASSPHRASE ? body.object("kdf", AccountRequests::kdf) : null;
    Bytes credential = kind == UnlockKind.PASSKEY
        ? Bytes.of(body.bytes("credential", Unlock.LEAST_CREDENTIAL, Unlock.MOST_CREDENTIAL))
        : null;
    return new UnlockUpdate(
        new Unlock(id, kind, wrap, kdf, credential), auth == null ? null : LoginSecret.of(auth));
  }

  private static KdfSettings kdf(JsonReader body) {
    return new KdfSettings(
        Bytes.of(body.bytes("salt", KdfSettings.SALT_LENGTH)),
        body.number("memoryKiB", KdfSettings.LEAST_MEMORY_KIB, KdfSettings.MOST_MEMORY_KIB),
        body.number("passes", KdfSettings.LEAST_PASSES, KdfSettings.MOST_PASSES),
        body.number("lanes", 1, KdfSettings.MOST_LANES));
  }

  private static UnlockKind kind(JsonReader body) {
    return UnlockKind.find(body.text("kind")).orElseThrow(() -> body.bad("kind"));
  }
}
