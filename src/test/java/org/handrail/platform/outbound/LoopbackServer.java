package org.handrail.platform.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server that says exactly what a test tells it to, and counts who came. */
final class LoopbackServer implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  interface Script {
    void answer(String request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final AtomicInteger accepts = new AtomicInteger();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  LoopbackServer(Script script) throws IOException {
    this(ServerSocketFactory.getDefault(), script);
  }

  LoopbackServer(ServerSocketFactory sockets, Script script) throws IOException {
    listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(script));
  }

  static Script text(String head, String body) {
    return (request, out) -> out.write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
  }

  private void serve(Script script) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        accepts.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, script));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      BufferedReader in = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      StringBuilder request = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.append(line).append('\n');
      }
      requests.add(request.toString());
      script.answer(request.toString(), socket.getOutputStream());
    } catch (IOException e) {
      // the other side has gone, which is what some tests are about
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  int accepts() {
    return accepts.get();
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
