package dev.vagus.agent.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The binary event stream of AWS: each frame is its length, the length of its headers, a checksum,
 * headers, payload, a checksum.
 */
final class AwsFrames {
  private static final int PRELUDE = 12;
  private static final int CHECKSUM = 4;
  private static final int STRING = 7;

  private AwsFrames() {}

  static void read(byte[] body, Events.Receiver receiver) {
    ByteBuffer in = ByteBuffer.wrap(body);
    while (in.remaining() >= PRELUDE + CHECKSUM) {
      int start = in.position();
      int length = in.getInt();
      int headers = in.getInt();
      int payload = length - PRELUDE - CHECKSUM - headers;
      if (headers < 0 || payload < 0 || length > body.length - start) {
        return;
      }
      String type = type(ByteBuffer.wrap(body, start + PRELUDE, headers));
      receiver.event(type, new String(body, start + PRELUDE + headers, payload, UTF_8));
      in.position(start + length);
    }
  }

  /** Value of {@code :event-type} or {@code :exception-type}; other kinds of headers are rare. */
  private static @Nullable String type(ByteBuffer in) {
    while (in.remaining() > 4) {
      byte[] name = bytes(in, in.get() & 0xff);
      if (name.length == 0 || in.remaining() < 3 || in.get() != STRING) {
        return null;
      }
      byte[] value = bytes(in, in.getShort() & 0xffff);
      String header = new String(name, UTF_8);
      if (header.equals(":event-type") || header.equals(":exception-type")) {
        return new String(value, UTF_8);
      }
    }
    return null;
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    byte[] bytes = new byte[Math.min(count, in.remaining())];
    in.get(bytes);
    return bytes;
  }
}
