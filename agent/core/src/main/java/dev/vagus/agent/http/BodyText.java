package dev.vagus.agent.http;

import dev.vagus.agent.inference.HttpSightings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Bodies as they were before compression. */
final class BodyText {
  private static final int MOST_BYTES = 2 * ByteTee.MOST_BYTES;

  private BodyText() {}

  /**
   * The plain bytes, as far as they are there and within bounds.
   *
   * @param encoding value of {@code content-encoding}, null when the client has undone it or there
   *     is none
   */
  static byte[] plain(byte[] body, @Nullable String encoding) {
    if (encoding == null || encoding.isBlank() || body.length == 0) {
      return body;
    }
    try {
      return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
        case "identity" -> body;
        case "gzip", "x-gzip" ->
            isGzip(body) ? readAll(new GZIPInputStream(new ByteArrayInputStream(body))) : body;
        case "deflate" -> readAll(new InflaterInputStream(new ByteArrayInputStream(body)));
        default -> unreadable();
      };
    } catch (IOException malformed) {
      return unreadable();
    }
  }

  private static byte[] unreadable() {
    HttpSightings.UNKNOWN_ENCODING.add();
    return new byte[0];
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
  }

  /** A body that was cut ends in the middle of the compressed data. */
  private static byte[] readAll(InputStream in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, Math.min(read, MOST_BYTES - out.size()));
        if (out.size() >= MOST_BYTES) {
          break;
        }
      }
    } catch (IOException cut) {
      // What came before is readable.
    }
    return out.toByteArray();
  }
}
