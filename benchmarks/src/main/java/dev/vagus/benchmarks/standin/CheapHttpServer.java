package dev.vagus.benchmarks.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * An HTTP/1.1 server of one thread per kept-alive connection that hands over whole requests. It
 * knows just enough of HTTP for the clients measured here.
 */
final class CheapHttpServer implements AutoCloseable {
  /** Answers one request; called on the connection's thread. */
  interface Answer {
    void to(Request request, OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final Answer answer;

  private CheapHttpServer(ServerSocket socket, Answer answer) {
    this.socket = socket;
    this.answer = answer;
  }

  /** Listens on a free port of the loopback interface. */
  static CheapHttpServer start(String name, Answer answer) throws IOException {
    CheapHttpServer server =
        new CheapHttpServer(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), answer);
    daemon(server::accept, name).start();
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        daemon(() -> serve(connection), "connection").start();
      } catch (IOException e) {
        if (!socket.isClosed()) {
          System.err.println("stand-in cannot accept: " + e);
        }
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = new Request(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (request.next()) {
        answer.to(request, out);
      }
    } catch (IOException e) {
      // The client went away; its own measurements will tell.
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
