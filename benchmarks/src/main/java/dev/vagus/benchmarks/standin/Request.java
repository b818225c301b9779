package dev.vagus.benchmarks.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** The current request of one connection; its buffers are reused for the next one. */
final class Request {
  private final InputStream in;
  private byte[] buffer = new byte[16 * 1024];
  private int from;
  private int to;
  private byte[] body = new byte[16 * 1024];
  private int bodyLength;
  private String path = "";
  private boolean gzip;

  Request(InputStream in) {
    this.in = in;
  }

  String path() {
    return path;
  }

  boolean gzip() {
    return gzip;
  }

  /** Valid from 0 to {@link #bodyLength()} until the next request. */
  byte[] body() {
    return body;
  }

  int bodyLength() {
    return bodyLength;
  }

  /** Reads the next request; false when the client closed the connection between two. */
  boolean next() throws IOException {
    int end = headerEnd();
    if (end < 0) {
      return false;
    }
    String header = new String(buffer, from, end - from, ISO_8859_1);
    from = end;
    int space = header.indexOf(' ');
    path = header.substring(space + 1, header.indexOf(' ', space + 1));
    String fields = header.toLowerCase(Locale.ROOT);
    gzip = "gzip".equals(field(fields, "\r\ncontent-encoding:"));
    bodyLength = 0;
    if ("chunked".equals(field(fields, "\r\ntransfer-encoding:"))) {
      readChunks();
    } else {
      String length = field(fields, "\r\ncontent-length:");
      readBody(length.isEmpty() ? 0 : Integer.parseInt(length));
    }
    return true;
  }

  private static String field(String fields, String name) {
    int at = fields.indexOf(name);
    return at < 0
        ? ""
        : fields.substring(at + name.length(), fields.indexOf("\r\n", at + 2)).trim();
  }

  private int headerEnd() throws IOException {
    int at = from;
    while (true) {
      for (; at + 3 < to; at++) {
        if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r') {
          return at + 4;
        }
      }
      int offset = at - from;
      if (!fill()) {
        return -1;
      }
      at = from + offset;
    }
  }

  private void readChunks() throws IOException {
    while (true) {
      int size = Integer.parseInt(line().trim(), 16);
      if (size == 0) {
        line();
        return;
      }
      readBody(size);
      line();
    }
  }

  private String line() throws IOException {
    int at = from;
    while (true) {
      for (; at + 1 < to; at++) {
        if (buffer[at] == '\r' && buffer[at + 1] == '\n') {
          String line = new String(buffer, from, at - from, ISO_8859_1);
          from = at + 2;
          return line;
        }
      }
      int offset = at - from;
      if (!fill()) {
        throw new EOFException();
      }
      at = from + offset;
    }
  }

  private void readBody(int length) throws IOException {
    if (body.length < bodyLength + length) {
      body = Arrays.copyOf(body, Math.max(bodyLength + length, body.length * 2));
    }
    int buffered = Math.min(length, to - from);
    System.arraycopy(buffer, from, body, bodyLength, buffered);
    from += buffered;
    if (in.readNBytes(body, bodyLength + buffered, length - buffered) < length - buffered) {
      throw new EOFException();
    }
    bodyLength += length;
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read > 0) {
      to += read;
    }
    return read > 0;
  }
}
