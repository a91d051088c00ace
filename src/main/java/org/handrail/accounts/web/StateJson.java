package org.handrail.accounts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.handrail.accounts.AccountState;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.Unlock;
import org.jspecify.annotations.Nullable;

/** The state of an account as devices read it; {@code State} of the contract. Never holds the number. */
record StateJson(
    String created,
    @JsonRawValue String keyring,
    List<UnlockJson> unlocks,
    List<DeviceJson> devices,
    long last) {

  static StateJson of(AccountState state, CurrentMember who) {
    return new StateJson(
        state.created().toString(),
        state.keyring().json(),
        state.unlocks().stream().map(UnlockJson::of).toList(),
        state.devices().stream().map(device -> DeviceJson.of(device, who)).toList(),
        state.last());
  }

  /** An unlock, without what signs in with it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UnlockJson(
      String id,
      String kind,
      String wrap,
      @Nullable KdfJson kdf,
      @Nullable String credential) {

    static UnlockJson of(Unlock unlock) {
      KdfSettings kdf = unlock.kdf();
      Bytes credential = unlock.credential();
      return new UnlockJson(
          unlock.id().text(),
          unlock.kind().text(),
          Bytes.of(unlock.wrap().toArray()).text(),
          kdf == null ? null : KdfJson.of(kdf),
          credential == null ? null : credential.text());
    }
  }

  /** How a passphrase is worked into a secret. */
  record KdfJson(String salt, @JsonProperty("memoryKiB") int memoryKib, int passes, int lanes) {

    static KdfJson of(KdfSettings kdf) {
      return new KdfJson(kdf.salt().text(), kdf.memoryKib(), kdf.passes(), kdf.lanes());
    }
  }

  /** A device that is signed in. */
  record DeviceJson(
      String id,
      String added,
      String seen,
      @JsonProperty("this") boolean isThis) {

    static DeviceJson of(AccountState.Device device, CurrentMember who) {
      return new DeviceJson(
          device.id().text(),
          device.added().toString(),
          device.seen().toString(),
          device.id().equals(who.device()));
    }
  }
}
