package dev.vagus.agent.instrument;

import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.StreamEnding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the application has read of a raw body, up to a limit, and the facts in it. A body that was
 * longer, or was not read from its start to its end, ends its call without facts of the answer.
 * Thread-safe.
 */
public final class BodyCopy {
  private static final int MOST_BYTES = 1 << 20;
  private static final String DATA = "data:";

  private final ModelCall call;
  private final @Nullable BodyFormat format;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private boolean incomplete;
  private boolean ended;

  /**
   * An empty copy.
   *
   * @param format null when nothing can read the body
   */
  public BodyCopy(ModelCall call, @Nullable BodyFormat format) {
    this.call = call;
    this.format = format;
    this.incomplete = format == null;
  }

  synchronized void add(int value) {
    if (room(1)) {
      bytes.write(value);
    }
  }

  synchronized void add(byte[] read, int offset, int length) {
    if (length > 0) {
      call.bytesArrived();
      if (room(length)) {
        bytes.write(read, offset, length);
      }
    }
  }

  /** Bytes were skipped or are read again. */
  synchronized void gap() {
    incomplete = true;
  }

  synchronized void failed(Throwable error) {
    ended = true;
    call.failed(error);
  }

  /** The application has read all it wants. */
  public synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    if (call.hasEnded()) {
      return;
    }
    BodyFormat readable = incomplete ? null : format;
    if (call.isStream()) {
      boolean done = readable != null && events(readable);
      call.ended(done ? StreamEnding.EXHAUSTED : StreamEnding.CLOSED_EARLY);
    } else {
      call.answered(readable == null ? null : answer(readable));
    }
  }

  private boolean room(int length) {
    if (bytes.size() + length > MOST_BYTES) {
      incomplete = true;
    }
    return !incomplete;
  }

  private @Nullable Object answer(BodyFormat readable) {
    try {
      return readable.answer(bytes.toByteArray());
    } catch (Exception | LinkageError e) {
      // The application closed it half-way or the provider sent something else.
      return null;
    }
  }

  /** Maps the server-sent events. Returns whether the last one was there. */
  private boolean events(BodyFormat readable) {
    boolean done = false;
    String text = bytes.toString(StandardCharsets.UTF_8);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.startsWith(DATA)) {
        try {
          done |= readable.event(line.substring(DATA.length()).trim(), call);
        } catch (Exception | LinkageError e) {
          // Cut off in the middle, or an event of another kind.
          Inference.report("mapping a raw event", e);
        }
      }
    }
    return done;
  }
}
