package org.handrail.treatment;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.shared.Sha256;

/** Ids that follow from names (RFC 9562, version 8): the same on every run and machine, wherever a record stands in its file. */
public final class NameBasedId {

  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private NameBasedId() {}

  /** The id of something that names tell apart by themselves. Upper and lower case, and blanks that are doubled or at an end, make no other name. */
  public static UUID of(String kind, String... names) {
    return of(new StringBuilder(kind), names);
  }

  /** The id of something that names tell apart within a directory. */
  static UUID of(String kind, FeedId source, String... names) {
    return of(new StringBuilder(kind).append('\0').append(source.value()), names);
  }

  private static UUID of(StringBuilder key, String... names) {
    for (String name : names) {
      key.append('\0').append(name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(key.toString()));
    long most = (hash.getLong() & VERSION_MASK) | VERSION_8;
    long least = (hash.getLong() & VARIANT_MASK) | VARIANT_RFC;
    return new UUID(most, least);
  }
}
