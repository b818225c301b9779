package dev.vagus.collector.message;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A part of a message. */
public sealed interface Part {
  /** What was said. */
  record Text(String content) implements Part {}

  /** What the model thought before it answered. */
  record Reasoning(String content) implements Part {}

  /**
   * The model asks for a tool.
   *
   * @param id null when the emitter gave none
   * @param arguments usually an object; a string where the emitter did not parse it
   */
  record ToolCall(@Nullable String id, String name, JsonNode arguments) implements Part {}

  /**
   * What the tool answered.
   *
   * @param id of the call it answers, null when the emitter gave none
   */
  record ToolCallResponse(@Nullable String id, JsonNode response) implements Part {}

  /** Images, files, tools of the provider and whatever comes next. */
  record Other(String type) implements Part {}
}
