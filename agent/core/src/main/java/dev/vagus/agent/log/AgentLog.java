package dev.vagus.agent.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes lines for the operator to standard error, or to a file, each prefixed with {@code
 * [vagus]}. Never writes to standard output, and never through {@code System.err}, which the
 * application may have redirected. Safe for use by many threads; never throws.
 */
public final class AgentLog {
  private static final long MINUTE_NANOS = 60_000_000_000L;
  private static final int MAX_KEYS = 256;

  private static final Map<String, Repeated> repeated =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Repeated> eldest) {
          return size() > MAX_KEYS;
        }
      };

  private static OutputStream out = new FileOutputStream(FileDescriptor.err);

  private AgentLog() {}

  /** Sends all further lines to the end of {@code path} instead of standard error. */
  public static void toFile(String path) throws IOException {
    OutputStream file = new FileOutputStream(path, true);
    synchronized (AgentLog.class) {
      out = file;
    }
  }

  /** Writes one line. Line breaks in {@code message} become spaces. */
  public static void line(String message) {
    byte[] bytes =
        ("[vagus] " + message.replace('\r', ' ').replace('\n', ' ') + System.lineSeparator())
            .getBytes(StandardCharsets.UTF_8);
    synchronized (AgentLog.class) {
      try {
        out.write(bytes);
        out.flush();
      } catch (IOException closed) {
        // Nobody is left to tell.
      }
    }
  }

  /**
   * Writes one line, at most one a minute for each {@code key}; the next one says how many were
   * left out.
   */
  public static void warn(String key, String message) {
    long now = System.nanoTime();
    int leftOut;
    synchronized (repeated) {
      Repeated last = repeated.get(key);
      if (last == null) {
        last = new Repeated();
        repeated.put(key, last);
      } else if (now - last.writtenAt < MINUTE_NANOS) {
        last.leftOut++;
        return;
      }
      last.writtenAt = now;
      leftOut = last.leftOut;
      last.leftOut = 0;
    }
    line(leftOut == 0 ? message : message + " (and " + leftOut + " times more since)");
  }

  private static final class Repeated {
    long writtenAt;
    int leftOut;
  }
}
