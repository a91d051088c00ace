package org.handrail.accounts.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.RandomId;
import org.handrail.accounts.vault.ShareId;
import org.handrail.platform.keys.KeyName;
import org.handrail.platform.keys.ServerKeys;
import org.springframework.stereotype.Component;

/** What stands in the link of a shared page: where it is, sealed with the server's key, so that a link names nobody. */
@Component
class ShareLinks {

  private static final String PURPOSE = "share links";
  private static final int LENGTH = Long.BYTES + RandomId.LENGTH;
  private static final int MOST_CHARS = 100;

  private final ServerKeys keys;

  ShareLinks(ServerKeys keys) {
    this.keys = keys;
  }

  /** Where a shared page is. */
  record Place(MemberId member, ShareId share) {}

  String write(Place place) {
    byte[] bytes = ByteBuffer.allocate(LENGTH)
        .putLong(place.member().value())
        .put(place.share().toArray())
        .array();
    byte[] sealed = keys.get(KeyName.TOKENS).derived(PURPOSE).seal(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  Optional<Place> read(String link) {
    if (link.length() > MOST_CHARS) {
      return Optional.empty();
    }
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(link);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return keys.get(KeyName.TOKENS)
        .derived(PURPOSE)
        .open(sealed)
        .filter(bytes -> bytes.length == LENGTH)
        .flatMap(ShareLinks::place);
  }

  private static Optional<Place> place(byte[] bytes) {
    ShareId share = ShareId.of(Arrays.copyOfRange(bytes, Long.BYTES, LENGTH));
    return MemberId.find(ByteBuffer.wrap(bytes).getLong()).map(member -> new Place(member, share));
  }
}
