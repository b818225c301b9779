package dev.vagus.agent.instrument.openai;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ClientOptions;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.StreamEnding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the application has read of a raw body, up to a limit, and the facts in it. A body that was
 * longer, or was not read from its start to its end, ends its call without facts of the answer.
 */
final class BodyCopy {
  private static final int MOST_BYTES = 1 << 20;
  private static final String DATA = "data:";

  private final OpenAiCall call;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private boolean incomplete;
  private boolean ended;

  BodyCopy(OpenAiCall call) {
    this.call = call;
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
  synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    if (call.hasEnded()) {
      return;
    }
    ClientOptions options = call.options();
    JsonMapper mapper = incomplete || options == null ? null : options.jsonMapper();
    if (call.isStream()) {
      boolean done = mapper != null && events(mapper);
      call.ended(done ? StreamEnding.EXHAUSTED : StreamEnding.CLOSED_EARLY);
    } else {
      call.answered(mapper == null ? null : answer(mapper));
    }
  }

  private boolean room(int length) {
    if (bytes.size() + length > MOST_BYTES) {
      incomplete = true;
    }
    return !incomplete;
  }

  private @Nullable Object answer(JsonMapper mapper) {
    try {
      return mapper.readValue(bytes.toByteArray(), call.api().answerType());
    } catch (Exception | LinkageError e) {
      // The application closed it half-way or the provider sent something else.
      return null;
    }
  }

  /** Maps the server-sent events. Returns whether the last one was there. */
  private boolean events(JsonMapper mapper) {
    boolean done = false;
    String text = bytes.toString(StandardCharsets.UTF_8);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.startsWith(DATA)) {
        String data = line.substring(DATA.length()).trim();
        if (data.equals("[DONE]")) {
          done = true;
        } else {
          event(mapper, data);
        }
      }
    }
    return done;
  }

  private void event(JsonMapper mapper, String data) {
    try {
      call.collect(mapper.readValue(data, call.api().chunkType()));
    } catch (Exception | LinkageError e) {
      // Cut off in the middle, or an event of another kind.
      Inference.report("mapping a raw event of openai-java", e);
    }
  }
}
