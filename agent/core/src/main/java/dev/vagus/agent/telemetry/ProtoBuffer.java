package dev.vagus.agent.telemetry;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes protobuf in one pass. The length of a nested message or string is not known before it is
 * written, so it takes a fixed four bytes, which every reader of variable-length numbers accepts.
 * Text goes from a string to the buffer by the JDK's vectorised copies, without garbage. Not
 * thread-safe.
 */
final class ProtoBuffer {
  private static final int LENGTH_BYTES = 4;
  private static final int TEXT_CHUNK = 2048;
  private static final int SHORT_TEXT = 64;
  private static final int FIRST_SIZE = 64 * 1024;
  private static final int LARGEST_KEPT = 1280 * 1024;

  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final char[] chunk = new char[TEXT_CHUNK];
  private final CharBuffer chunkBuffer = CharBuffer.wrap(chunk);
  private byte[] bytes = new byte[FIRST_SIZE];
  private ByteBuffer wrapped = ByteBuffer.wrap(bytes);
  private int length;

  int length() {
    return length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Forgets everything behind {@code length}. */
  void backTo(int length) {
    this.length = length;
    if (length == 0 && bytes.length > LARGEST_KEPT) {
      resize(FIRST_SIZE);
    }
  }

  /** Leaves the bytes to whoever may still read them and goes on with a copy. */
  void detach() {
    resize(bytes.length);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  void raw(byte[] encoded) {
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  /** For what is encoded elsewhere. */
  OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        room(1);
        bytes[length++] = (byte) b;
      }

      @Override
      public void write(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
      }
    };
  }

  void number(int field, long value) {
    room(20);
    varint((long) field << 3);
    varint(value);
  }

  void fixed64(int field, long value) {
    room(18);
    varint((long) field << 3 | 1);
    for (int i = 0; i < 8; i++) {
      bytes[length++] = (byte) (value >>> (8 * i));
    }
  }

  void fixed32(int field, int value) {
    room(14);
    varint((long) field << 3 | 5);
    for (int i = 0; i < 4; i++) {
      bytes[length++] = (byte) (value >>> (8 * i));
    }
  }

  /** Bytes given as lower-case hex digits. */
  void hex(int field, String digits) {
    int count = digits.length() / 2;
    room(count + 20);
    varint((long) field << 3 | 2);
    varint(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] =
          (byte) (nibble(digits.charAt(2 * i)) << 4 | nibble(digits.charAt(2 * i + 1)));
    }
  }

  private static int nibble(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
  }

  void text(int field, String text) {
    int mark = open(field);
    int end = text.length();
    int at = end <= SHORT_TEXT ? ascii(text) : 0;
    while (at < end) {
      int to = Math.min(end, at + TEXT_CHUNK);
      if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      text.getChars(at, to, chunk, 0);
      encode(to - at);
      at = to;
    }
    close(mark);
  }

  /** Writes a short text as far as it is ASCII; returns how far. */
  private int ascii(String text) {
    int end = text.length();
    room(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return i;
      }
      bytes[length++] = (byte) c;
    }
    return end;
  }

  private void encode(int characters) {
    room(3 * characters);
    chunkBuffer.limit(characters).position(0);
    wrapped.limit(bytes.length).position(length);
    encoder.reset();
    encoder.encode(chunkBuffer, wrapped, true);
    encoder.flush(wrapped);
    length = wrapped.position();
  }

  /** Begins a message; what is written until {@link #close} belongs to it. */
  int open(int field) {
    room(10 + LENGTH_BYTES);
    varint((long) field << 3 | 2);
    length += LENGTH_BYTES;
    return length;
  }

  /** Ends the message that began at {@code mark}; may be repeated when more has been written. */
  void close(int mark) {
    int size = length - mark;
    for (int i = 0; i < LENGTH_BYTES; i++) {
      int more = i < LENGTH_BYTES - 1 ? 0x80 : 0;
      bytes[mark - LENGTH_BYTES + i] = (byte) (((size >>> (7 * i)) & 0x7f) | more);
    }
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      resize(Math.max(length + more, bytes.length + bytes.length / 2));
    }
  }

  private void resize(int size) {
    bytes = Arrays.copyOf(bytes, size);
    wrapped = ByteBuffer.wrap(bytes);
  }
}
