package dev.vagus.agent.diagnosis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vagus.agent.log.AgentLog;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Serves the report as plain text to this machine. By hand, because the JDK's server starts {@code
 * java.util.logging}, which belongs to the application.
 */
public final class ReportEndpoint implements Runnable {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int LONGEST_HEAD = 8_192;

  private final int port;
  private final Report report;

  private ReportEndpoint(int port, Report report) {
    this.port = port;
    this.report = report;
  }

  /** Begins to serve on a thread of its own; nothing happens on the caller's. */
  public static void start(int port, Report report) {
    Thread thread = new Thread(null, new ReportEndpoint(port, report), "vagus-report", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
  }

  @Override
  public void run() {
    try (ServerSocket server = new ServerSocket()) {
      server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      AgentLog.line("report at http://127.0.0.1:" + server.getLocalPort() + "/");
      while (true) {
        serve(server.accept());
      }
    } catch (IOException taken) {
      AgentLog.line(
          "no report at port "
              + port
              + " ("
              + taken.getMessage()
              + "); set diagnosis.port to a free one, or 0 for any");
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(PATIENCE_MILLIS);
      String head = head(new BufferedInputStream(client.getInputStream()));
      boolean allowed = head.startsWith("GET ") && fromThisMachine(head);
      byte[] body =
          (allowed ? report.get() + '\n' : "GET from this machine only\n").getBytes(UTF_8);
      String answer =
          "HTTP/1.1 %s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
              .formatted(allowed ? "200 OK" : "403 Forbidden", body.length);
      client.getOutputStream().write(answer.getBytes(ISO_8859_1));
      client.getOutputStream().write(body);
    } catch (IOException gone) {
      // Whoever asked does not wait for the answer.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int next = in.read();
    while (next >= 0 && head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
      head.append((char) next);
      next =
          head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0 ? -1 : in.read();
    }
    return head.toString();
  }

  /** A page on the web that has its own name lead here must not read the answer. */
  private static boolean fromThisMachine(String head) {
    return head.matches(
        "(?is).*\r\nhost:\\s*(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d+)?\\s*\r\n.*");
  }
}
