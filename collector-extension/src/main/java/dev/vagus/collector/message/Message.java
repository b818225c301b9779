package dev.vagus.collector.message;

import java.util.List;

/**
 * One message of a conversation with a model.
 *
 * @param role {@code system}, {@code developer}, {@code user}, {@code assistant}, {@code tool}, or
 *     the emitter's own word
 */
public record Message(String role, List<Part> parts) {
  /** The text parts in order, without the rest; empty when there are none. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text said) {
        text.append(said.content());
      }
    }
    return text.toString();
  }
}
