package dev.vagus.agent.content;

import org.jspecify.annotations.Nullable;

/**
 * Writes messages, parts and tool definitions as the JSON of the semantic conventions, redacting
 * and truncating while it writes, so that nothing unredacted is ever held in rendered form. The
 * result is always valid JSON. Not thread-safe.
 *
 * <p>Messages: {@code message(role)} parts* {@code end()}. System instructions: parts without a
 * message. Tool definitions: {@code tool(..)} only.
 */
public interface MessageWriter {
  /** Starts a message. */
  MessageWriter message(String role);

  /** Starts a message of a named participant. */
  MessageWriter message(String role, @Nullable String name);

  MessageWriter text(String content);

  MessageWriter reasoning(String content);

  /** {@code argumentsJson} is written as JSON when it is valid JSON, else as a string. */
  MessageWriter toolCall(@Nullable String id, String name, @Nullable String argumentsJson);

  MessageWriter toolCallResponse(@Nullable String id, String response);

  /** Inline media: only its kind and size are written, never its bytes. */
  MessageWriter blob(String modality, @Nullable String mimeType, long bytes);

  MessageWriter uri(String modality, @Nullable String mimeType, String uri);

  MessageWriter file(String modality, @Nullable String mimeType, String fileId);

  /** A part of another type; {@code json} is an object or null. */
  MessageWriter generic(String type, @Nullable String json);

  /** Finish reason of the current message. */
  MessageWriter finishReason(String reason);

  /** Ends the current message. */
  MessageWriter end();

  /** A tool definition. */
  MessageWriter tool(
      String type, String name, @Nullable String description, @Nullable String parametersJson);

  /** The rendered JSON array, or null when nothing was written. */
  @Nullable String json();
}
