package org.handrail.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.handrail.platform.outbound.FetchRefused.Reason;

/** Reads a body within its limits, unpacking gzip once. */
final class BodyReader {

  /** Below this an answer is too small to harm, however well it was packed. */
  private static final int RATIO_FROM_BYTES = 1024 * 1024;

  private final OutboundSettings settings;
  private final String host;

  BodyReader(OutboundSettings settings, String host) {
    this.settings = settings;
    this.host = host;
  }

  /**
   * @param encoding the Content-Encoding header; empty when there was none
   */
  byte[] read(InputStream wire, String encoding) throws IOException {
    CountingStream counted = new CountingStream(wire);
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> readAll(counted, counted);
      case "gzip", "x-gzip" -> refuseNested(unpack(counted));
      default ->
        throw new FetchRefused(
            Reason.ENCODING, host + " packed its answer in a way that is not understood.");
    };
  }

  private byte[] unpack(CountingStream counted) throws IOException {
    try (InputStream unpacked = new GZIPInputStream(counted)) {
      return readAll(unpacked, counted);
    } catch (ZipException e) {
      throw new FetchRefused(Reason.ENCODING, host + " sent a packed answer that is damaged.", e);
    }
  }

  private byte[] readAll(InputStream in, CountingStream counted) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (body.size() + count > settings.maxBytes()) {
        throw tooLarge();
      }
      body.write(buffer, 0, count);
      if (body.size() > RATIO_FROM_BYTES && body.size() / settings.maxRatio() > counted.count) {
        throw tooLarge();
      }
    }
    return body.toByteArray();
  }

  private byte[] refuseNested(byte[] body) {
    if (body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
      throw new FetchRefused(Reason.ENCODING, host + " packed its answer twice.");
    }
    return body;
  }

  FetchRefused tooLarge() {
    return new FetchRefused(Reason.TOO_LARGE, "What " + host + " sends is too large.");
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
