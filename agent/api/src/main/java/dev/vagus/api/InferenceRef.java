package dev.vagus.api;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * Names one model call, so that what a user does with its output can be said later, in another
 * thread or another process: keep {@link #toString()} next to the output and give it back to {@link
 * #parse}. Immutable.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 lower-case hexadecimal digits, not all zero
 */
public record InferenceRef(String traceId, String spanId) implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * Refuses anything but two well-formed ids.
   *
   * @throws IllegalArgumentException if an id has another form; {@link #parse} does not throw
   */
  public InferenceRef {
    if (!isId(traceId, 32)) {
      throw new IllegalArgumentException("traceId is not 32 lower-case hex digits: " + traceId);
    }
    if (!isId(spanId, 16)) {
      throw new IllegalArgumentException("spanId is not 16 lower-case hex digits: " + spanId);
    }
  }

  /** Reads what {@link #toString()} wrote; empty for anything else. Never throws but for null. */
  public static Optional<InferenceRef> parse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() != 49 || text.charAt(32) != '-') {
      return Optional.empty();
    }
    String traceId = text.substring(0, 32);
    String spanId = text.substring(33);
    return isId(traceId, 32) && isId(spanId, 16)
        ? Optional.of(new InferenceRef(traceId, spanId))
        : Optional.empty();
  }

  /** The two ids joined by a hyphen: 49 characters that fit a URL, a cookie and a column. */
  @Override
  public String toString() {
    return traceId + '-' + spanId;
  }

  private static boolean isId(String id, int length) {
    if (id.length() != length) {
      return false;
    }
    boolean zero = true;
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
      zero &= c == '0';
    }
    return !zero;
  }
}
