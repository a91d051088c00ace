package org.handrail.accounts.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.handrail.accounts.Bytes;
import org.handrail.accounts.KdfSettings;
import org.handrail.accounts.MemberId;
import org.handrail.platform.keys.KeyName;
import org.handrail.platform.keys.ServerKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Salts for accounts that have none: always the same for a number, so that asking twice tells nothing. */
@Component
class FakeSalts {

  /** Asked for when it is needed: commands that only read what is kept need no keys. */
  private final ObjectProvider<ServerKeys> keys;

  FakeSalts(ObjectProvider<ServerKeys> keys) {
    this.keys = keys;
  }

  Bytes of(MemberId member) {
    byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(member.value()).array();
    byte[] mac = keys.getObject().get(KeyName.TOKENS).derived("fake salts").mac(number);
    return Bytes.of(Arrays.copyOf(mac, KdfSettings.SALT_LENGTH));
  }
}
