package org.handrail.perf;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive connection to a server on loopback that does as little as it can, since client and server share the
 * cores: blocking reads into one buffer, answers with a Content-Length or in chunks; opened again when the server closes
 * it. For one thread.
 */
final class HttpConnection implements AutoCloseable {

  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String LENGTH = "\r\ncontent-length:";
  /** Longer than a server may need that plans for many in the largest towns. */
  private static final int TIMEOUT_MILLIS = 120_000;

  private static final int OK = 200;
  private static final int STATUS = "http/1.1 ".length();

  /** The server answered with another status than 200. */
  static final class UnwantedAnswer extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    private UnwantedAnswer(int status) {
      super("the server answers with " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final int port;
  private Socket socket;
  private byte[] buffer = new byte[1 << 17];
  private int filled;
  private byte[] body = new byte[1 << 16];
  private int bodyLength;
  private int read; // what of the buffer has been understood

  HttpConnection(int port) throws IOException {
    this.port = port;
    socket = open(port);
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  /** The bytes of a GET. */
  static byte[] get(String path) {
    String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  /** The bytes of a GET with a cookie. */
  static byte[] get(String path, String cookie) {
    String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nCookie: " + cookie
        + "\r\n\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  /** The bytes of a POST of JSON in ASCII. */
  static byte[] post(String path, String json) {
    return post(path, "application/json", json);
  }

  /** The bytes of a POST of a form, which is encoded already. */
  static byte[] form(String path, String body) {
    return post(path, "application/x-www-form-urlencoded", body);
  }

  private static byte[] post(String path, String type, String body) {
    String request =
        "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nContent-Type: " + type
            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    return request.getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends the request, reads the whole answer and says how long its body is. */
  int ask(byte[] request) throws IOException {
    return ask(request, true);
  }

  /** The same for an answer of any status. */
  int askForAnything(byte[] request) throws IOException {
    return ask(request, false);
  }

  private int ask(byte[] request, boolean wanted) throws IOException {
    socket.getOutputStream().write(request);
    filled = 0;
    read = 0;
    bodyLength = 0;
    String head = head();
    int at = head.indexOf(LENGTH);
    if (at >= 0) {
      int from = at + LENGTH.length();
      takeBody(Integer.parseInt(head, from, head.indexOf('\r', from), 10));
    } else {
      takeChunks();
    }
    if (head.contains("\r\nconnection:close")) {
      socket.close();
      socket = open(port);
    }
    int status = Integer.parseInt(head, STATUS, STATUS + 3, 10);
    if (wanted && status != OK) {
      throw new UnwantedAnswer(status);
    }
    return bodyLength;
  }

  /** The body of the last answer. */
  byte[] body() {
    return Arrays.copyOf(body, bodyLength);
  }

  private void takeChunks() throws IOException {
    int length;
    do {
      length = chunkLength();
      takeBody(length);
      need(2);
      read += 2;
    } while (length > 0);
  }

  private String head() throws IOException {
    int end;
    while ((end = indexOfEnd()) < 0) {
      fill();
    }
    String head = new String(buffer, 0, end + 2, StandardCharsets.ISO_8859_1);
    read = end + END_OF_HEAD.length;
    return head.toLowerCase(Locale.ROOT).replace(": ", ":");
  }

  private int indexOfEnd() {
    for (int i = 0; i + END_OF_HEAD.length <= filled; i++) {
      if (Arrays.equals(buffer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
        return i;
      }
    }
    return -1;
  }

  private int chunkLength() throws IOException {
    int length = 0;
    while (true) {
      need(1);
      byte next = buffer[read++];
      if (next == '\n') {
        return length;
      } else if (next != '\r') {
        length = length * 16 + Character.digit(next, 16);
      }
    }
  }

  private void takeBody(int length) throws IOException {
    need(length);
    if (body.length < bodyLength + length) {
      body = Arrays.copyOf(body, 2 * (bodyLength + length));
    }
    System.arraycopy(buffer, read, body, bodyLength, length);
    bodyLength += length;
    read += length;
  }

  private void need(int length) throws IOException {
    while (filled - read < length) {
      fill();
    }
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int more = socket.getInputStream().read(buffer, filled, buffer.length - filled);
    if (more < 0) {
      throw new EOFException("the server closed the connection");
    }
    filled += more;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
