package org.handrail.cli.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.handrail.accounts.AccountState;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.RetainedAccountData;
import org.handrail.accounts.Unlock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of an account, as JSON. Of what is sealed the wraps and keys are told, of items the sizes only. */
record KeptDocument(
    String number,
    String created,
    Keys keys,
    List<Passkey> passkeys,
    List<Device> devices,
    Items items,
    List<Share> shares) {

  /** The record's keys, sealed by each other. */
  record Keys(int epoch, int rev, JsonNode keyring, List<KnownUnlock> unlocks) {}

  /** A way to open the record; beside it stands the SHA-256 of what signs in with it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KnownUnlock(
      String id, String kind, String wrap, @Nullable Kdf kdf) {

    static KnownUnlock of(Unlock unlock) {
      KdfSettings kdf = unlock.kdf();
      return new KnownUnlock(
          unlock.id().text(),
          unlock.kind().text(),
          Bytes.of(unlock.wrap().toArray()).text(),
          kdf == null
              ? null
              : new Kdf(kdf.salt().text(), kdf.memoryKib(), kdf.passes(), kdf.lanes()));
    }
  }

  /** How a passphrase is worked into a secret. */
  record Kdf(String salt, int memoryKib, int passes, int lanes) {}

  /** A passkey's id. */
  record Passkey(String unlock, String credential) {}

  /** A device; beside it stands the SHA-256 of its secret. */
  record Device(String id, String added, String seen) {

    static Device of(AccountState.Device device) {
      return new Device(
          device.id().text(), device.added().toString(), device.seen().toString());
    }
  }

  /** How many sealed items there are. */
  record Items(long last, long erased, Map<Integer, Long> bySize) {}

  /** A page that is shared. */
  record Share(String id, int bytes, String expires, int opened) {}

  static KeptDocument of(RetainedAccountData kept) {
    return new KeptDocument(
        kept.member().digits(),
        kept.created().toString(),
        new Keys(
            kept.keyring().epoch(),
            kept.keyring().rev(),
            JsonMapper.shared().readTree(kept.keyring().json()),
            kept.unlocks().stream().map(KnownUnlock::of).toList()),
        kept.unlocks().stream().flatMap(unlock -> passkey(unlock).stream()).toList(),
        kept.devices().stream().map(Device::of).toList(),
        new Items(kept.last(), kept.erasedItems(), kept.itemsBySize()),
        kept.shares().stream()
            .map(share -> new Share(
                share.id().text(), share.sizeBytes(), share.expires().toString(), share.opened()))
            .toList());
  }

  private static List<Passkey> passkey(Unlock unlock) {
    Bytes credential = unlock.credential();
    return credential == null
        ? List.of()
        : List.of(new Passkey(unlock.id().text(), credential.text()));
  }
}
