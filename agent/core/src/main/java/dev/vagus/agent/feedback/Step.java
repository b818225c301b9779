package dev.vagus.agent.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a path: from an object to a part of it. */
sealed interface Step {
  /** The part; null when there is none. Exceptions of the application's getters come through. */
  @Nullable Object of(Object whole) throws Exception;

  /** {@code .name}, {@code ['name']} or {@code [0]}. */
  record Part(String name) implements Step {
    @Override
    public @Nullable Object of(Object whole) throws Exception {
      return Parts.read(whole, name);
    }
  }

  /** {@code /a/0/b}: into JSON text, or the same steps when the object is no text. */
  record Pointer(List<String> tokens) implements Step {
    @Override
    public @Nullable Object of(Object whole) throws Exception {
      if (whole instanceof CharSequence text) {
        return JsonPointer.find(text, tokens);
      }
      Object at = whole;
      for (String token : tokens) {
        at = at == null ? null : Parts.read(at, token);
      }
      return at;
    }
  }
}
