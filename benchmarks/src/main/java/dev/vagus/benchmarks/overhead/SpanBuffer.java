package dev.vagus.benchmarks.overhead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Encodes one OTLP span at a time into a buffer that its thread reuses. */
final class SpanBuffer {
  private static final ThreadLocal<SpanBuffer> OF_THREAD = ThreadLocal.withInitial(SpanBuffer::new);

  /** A length is written after its content, so it gets room for a padded varint of 21 bits. */
  private static final int LENGTH_ROOM = 3;

  private byte[] bytes = new byte[16 * 1024];
  private int at;

  static SpanBuffer ofThread() {
    return OF_THREAD.get();
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return at;
  }

  void begin(long startNanos, long endNanos, String name) {
    at = 0;
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int span = open(2); // ScopeSpans.spans
    assert span == LENGTH_ROOM + 1;
    tag(1, 2);
    varint(16);
    fixed64(random.nextLong());
    fixed64(random.nextLong());
    tag(2, 2);
    varint(8);
    fixed64(random.nextLong());
    int text = open(5);
    raw(name);
    close(text);
    tag(6, 0);
    varint(3); // client
    tag(7, 1);
    fixed64(startNanos);
    tag(8, 1);
    fixed64(endNanos);
  }

  void end() {
    close(LENGTH_ROOM + 1);
  }

  void text(byte[] name, String value) {
    int attribute = openAttribute(name);
    int any = open(2);
    string(value);
    close(any);
    close(attribute);
  }

  void texts(byte[] name, String value) {
    int attribute = openAttribute(name);
    int any = open(2);
    int array = open(5);
    int element = open(1);
    string(value);
    close(element);
    close(array);
    close(any);
    close(attribute);
  }

  void count(byte[] name, long value) {
    int attribute = openAttribute(name);
    int any = open(2);
    tag(3, 0);
    varint(value);
    close(any);
    close(attribute);
  }

  void number(byte[] name, double value) {
    int attribute = openAttribute(name);
    int any = open(2);
    tag(4, 1);
    fixed64(Double.doubleToRawLongBits(value));
    close(any);
    close(attribute);
  }

  /** One message of one text part as JSON; without {@code role} only the part. */
  void message(byte[] name, @Nullable String role, String content, @Nullable String finish) {
    int attribute = openAttribute(name);
    int any = open(2);
    int json = open(1);
    raw(role == null ? "[" : "[{\"role\":\"" + role + "\",\"parts\":[");
    raw("{\"type\":\"text\",\"content\":\"");
    escaped(content);
    raw("\"}]");
    if (role != null) {
      raw(finish == null ? "}]" : ",\"finish_reason\":\"" + finish + "\"}]");
    }
    close(json);
    close(any);
    close(attribute);
  }

  private void string(String value) {
    int text = open(1);
    raw(value);
    close(text);
  }

  private int openAttribute(byte[] name) {
    int attribute = open(9);
    tag(1, 2);
    varint(name.length);
    room(name.length);
    System.arraycopy(name, 0, bytes, at, name.length);
    at += name.length;
    return attribute;
  }

  private int open(int field) {
    tag(field, 2);
    room(LENGTH_ROOM);
    at += LENGTH_ROOM;
    return at;
  }

  private void close(int contentFrom) {
    int length = at - contentFrom;
    bytes[contentFrom - 3] = (byte) (length | 0x80);
    bytes[contentFrom - 2] = (byte) (length >>> 7 | 0x80);
    bytes[contentFrom - 1] = (byte) (length >>> 14);
  }

  private void raw(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, at, encoded.length);
    at += encoded.length;
  }

  private void escaped(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    room(encoded.length * 2); // the prompts here hold no control character that needs more
    byte[] target = bytes;
    int to = at;
    for (byte next : encoded) {
      switch (next) {
        case '"', '\\' -> {
          target[to++] = '\\';
          target[to++] = next;
        }
        case '\n' -> {
          target[to++] = '\\';
          target[to++] = 'n';
        }
        default -> target[to++] = next;
      }
    }
    at = to;
  }

  private void tag(int field, int wireType) {
    varint(field << 3 | wireType);
  }

  private void varint(long value) {
    room(10);
    while ((value & ~0x7fL) != 0) {
      bytes[at++] = (byte) (value | 0x80);
      value >>>= 7;
    }
    bytes[at++] = (byte) value;
  }

  private void fixed64(long value) {
    room(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[at++] = (byte) (value >>> shift);
    }
  }

  private void room(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
    }
  }
}
