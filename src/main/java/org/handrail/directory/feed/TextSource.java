package org.handrail.directory.feed;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a list and the characters they stand for: UTF-8 or UTF-16 with or without byte order mark, else
 * Windows-1252, which holds Latin-1.
 */
public final class TextSource {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int WINDOW = 8192;

  private final byte[] bytes;
  private final int start;
  private final Charset charset;
  private final boolean damaged;

  private TextSource(byte[] bytes, int start, Charset charset, boolean damaged) {
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
    this.damaged = damaged;
  }

  /** The text that the bytes are; they are not copied. */
  public static TextSource of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8OrWindows(bytes, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new TextSource(bytes, 2, StandardCharsets.UTF_16BE, false);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new TextSource(bytes, 2, StandardCharsets.UTF_16LE, false);
    }
    if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) {
      return new TextSource(bytes, 0, StandardCharsets.UTF_16BE, false);
    }
    if (bytes.length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) {
      return new TextSource(bytes, 0, StandardCharsets.UTF_16LE, false);
    }
    return utf8OrWindows(bytes, 0);
  }

  /** Whether some bytes mean nothing in the text's encoding and are lost. */
  public boolean isDamaged() {
    return damaged;
  }

  /** Reads the characters from the start; each call makes a new reader. */
  public Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
  }

  private static TextSource utf8OrWindows(byte[] bytes, int start) {
    Count count = count(bytes, start);
    boolean mostlyUtf8 = count.malformed == 0 || count.wellFormed > count.malformed;
    return mostlyUtf8
        ? new TextSource(bytes, start, StandardCharsets.UTF_8, count.malformed > 0)
        : new TextSource(bytes, start, WINDOWS, false);
  }

  private record Count(int wellFormed, int malformed) {}

  /** Counts characters beyond ASCII and bytes that are no UTF-8, without keeping the text. */
  private static Count count(byte[] bytes, int start) {
    CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(WINDOW);
    int wellFormed = 0;
    int malformed = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        wellFormed += out.get() > 0x7F ? 1 : 0;
      }
      out.clear();
      if (result.isMalformed() || result.isUnmappable()) {
        malformed++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return new Count(wellFormed, malformed);
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
