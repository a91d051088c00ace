package org.handrail.cli.accounts;

import java.util.ArrayList;
import java.util.List;
import org.handrail.accounts.AccountState;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.RetainedAccountData;
import org.handrail.accounts.Unlock;
import org.handrail.cli.Counts;

/** Everything that is kept of an account, in words, a line each. */
final class KeptText {

  private static final String IN = "    ";

  private KeptText() {}

  static List<String> of(RetainedAccountData kept) {
    List<String> lines = new ArrayList<>();
    lines.add("Number: " + kept.member().digits().replaceAll("(....)(?!$)", "$1 "));
    lines.add("Made on: " + kept.created());
    lines.add(
        "Keys, sealed on the member's devices: epoch " + kept.keyring().epoch() + ", revision "
            + kept.keyring().rev() + ", a keyring of "
            + Counts.of(kept.keyring().json().length(), "character", "characters"));
    kept.unlocks().forEach(unlock -> lines.add(IN + unlock(unlock)));
    lines.add(
        "Passkey ids: " + none(kept.unlocks().stream().allMatch(u -> u.credential() == null)));
    for (Unlock unlock : kept.unlocks()) {
      Bytes credential = unlock.credential();
      if (credential != null) {
        lines.add(IN + credential.text());
      }
    }
    lines.add("Devices that are signed in: " + none(kept.devices().isEmpty()));
    kept.devices().forEach(device -> lines.add(IN + device(device)));
    lines.add("Sealed items: " + none(kept.last() == 0));
    kept.itemsBySize()
        .forEach((size, items) -> lines.add(IN + items + " of " + size + " bytes each"));
    if (kept.erasedItems() > 0) {
      lines.add(IN + kept.erasedItems() + " erased; number, id and tag are left");
    }
    lines.add("Pages shared by link: " + none(kept.shares().isEmpty()));
    kept.shares().forEach(share -> lines.add(IN + share(share)));
    lines.add("That is all. What is sealed can be opened with the member's own secrets only.");
    return lines;
  }

  private static String none(boolean isNone) {
    return isNone ? "none" : "";
  }

  private static String unlock(Unlock unlock) {
    KdfSettings kdf = unlock.kdf();
    String how = kdf == null
        ? ""
        : ", with Argon2id over " + kdf.memoryKib() + " KiB in " + kdf.passes() + " passes, salt "
            + kdf.salt().text();
    return unlock.kind().text() + " " + unlock.id().text()
        + ": a wrapped key of " + unlock.wrap().length()
        + " bytes, and the SHA-256 of what signs in" + how;
  }

  private static String device(AccountState.Device device) {
    return device.id().text() + ", added on " + device.added() + ", last seen on " + device.seen()
        + ", and the SHA-256 of its secret";
  }

  private static String share(RetainedAccountData.Share share) {
    return share.id().text() + ", " + share.sizeBytes() + " bytes, until " + share.expires()
        + ", opened " + Counts.of(share.opened(), "time", "times");
  }
}
