package org.handrail.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** Opens the compressed files under {@code atlas/} that {@code tools/atlas} writes. */
final class AtlasResource {

  private AtlasResource() {}

  /** The whole inflated file. */
  static byte[] open(String name) {
    try (InputStream file = AtlasResource.class.getResourceAsStream("/atlas/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the program is incomplete: atlas/" + name + " is missing");
      }
      try (InputStream inflated = new InflaterInputStream(file)) {
        return inflated.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("atlas/" + name + " is damaged", e);
    }
  }

  /** A string as {@link java.io.DataOutputStream#writeUTF} wrote it, of characters in the basic plane. */
  static String readUtf(ByteBuffer in) {
    byte[] text = new byte[in.getShort() & 0xffff];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
