package dev.vagus.agent.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to an export: field 1 is a message with the number of rejected items in field 1
 * and the reason in field 2, the same for all signals. An answer that is none of that still means
 * that the request was taken.
 */
final class PartialSuccess {
  private final byte[] bytes;
  private int at;

  private PartialSuccess(byte[] bytes) {
    this.bytes = bytes;
  }

  static Delivery.Accepted read(byte[] answer) {
    try {
      byte[] inner = new PartialSuccess(answer).message(1);
      if (inner != null) {
        PartialSuccess partial = new PartialSuccess(inner);
        long rejected = 0;
        String message = null;
        while (partial.at < inner.length) {
          long tag = partial.varint();
          if (tag == (1 << 3)) {
            rejected = partial.varint();
          } else if (tag == (2 << 3 | 2)) {
            message = new String(partial.chunk(), StandardCharsets.UTF_8);
          } else {
            break;
          }
        }
        return new Delivery.Accepted(Math.max(0, rejected), message);
      }
    } catch (IllegalArgumentException notOtlp) {
      // Whatever it says, the status said that it was taken.
    }
    return new Delivery.Accepted(0, null);
  }

  private byte @Nullable [] message(int field) {
    return bytes.length > 0 && varint() == ((long) field << 3 | 2) ? chunk() : null;
  }

  private byte[] chunk() {
    long length = varint();
    if (length < 0 || length > bytes.length - at) {
      throw new IllegalArgumentException("length");
    }
    at += (int) length;
    return Arrays.copyOfRange(bytes, at - (int) length, at);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= bytes.length) {
        throw new IllegalArgumentException("end");
      }
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("varint");
  }
}
