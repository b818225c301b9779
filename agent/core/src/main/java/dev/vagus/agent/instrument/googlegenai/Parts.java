package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.Media;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of contents, in and out, as parts of messages. */
final class Parts {
  static final Property TEXT = new Property("text");
  static final Property THOUGHT = new Property("thought");
  static final Property FUNCTION_CALL = new Property("functionCall");

  private static final Property PARTS = new Property("parts");
  private static final Property ROLE = new Property("role");
  private static final Property FUNCTION_RESPONSE = new Property("functionResponse");
  private static final Property INLINE_DATA = new Property("inlineData");
  private static final Property FILE_DATA = new Property("fileData");
  private static final Property ID = new Property("id");
  private static final Property NAME = new Property("name");
  private static final Property ARGS = new Property("args");
  private static final Property RESPONSE = new Property("response");
  private static final Property MIME_TYPE = new Property("mimeType");
  private static final Property DATA = new Property("data");
  private static final Property FILE_URI = new Property("fileUri");

  private Parts() {}

  static List<?> of(@Nullable Object content) {
    return PARTS.list(content);
  }

  /** The provider calls the assistant a model, and has the user say what a tool answered. */
  static String role(@Nullable Object content) {
    String role = ROLE.text(content);
    if ("model".equals(role)) {
      return "assistant";
    }
    List<?> parts = of(content);
    boolean results =
        !parts.isEmpty() && parts.stream().allMatch(part -> FUNCTION_RESPONSE.of(part) != null);
    return results ? "tool" : role == null || role.isEmpty() ? "user" : role;
  }

  /** Writes the parts of {@code content}. */
  static void write(Object content, MessageWriter out) {
    List<?> parts = of(content);
    for (int i = 0; i < parts.size(); i++) {
      part(parts.get(i), out);
    }
  }

  static void part(Object part, MessageWriter out) {
    String text = TEXT.text(part);
    Object call = FUNCTION_CALL.of(part);
    Object response = FUNCTION_RESPONSE.of(part);
    Object inline = INLINE_DATA.of(part);
    Object file = FILE_DATA.of(part);
    if (call != null) {
      String name = NAME.text(call);
      out.toolCall(ID.text(call), name == null ? "" : name, Rendered.json(ARGS.of(call)));
    } else if (response != null) {
      out.toolCallResponse(ID.text(response), result(RESPONSE.of(response)));
    } else if (inline != null) {
      String mimeType = MIME_TYPE.text(inline);
      long bytes = DATA.of(inline) instanceof byte[] data ? data.length : 0;
      out.blob(Media.modality(mimeType), mimeType, bytes);
    } else if (file != null) {
      String mimeType = MIME_TYPE.text(file);
      String uri = FILE_URI.text(file);
      out.uri(Media.modality(mimeType), mimeType, uri == null ? "" : uri);
    } else if (text == null) {
      out.generic("other", null);
    } else if (Boolean.TRUE.equals(THOUGHT.of(part))) {
      out.reasoning(text);
    } else {
      out.text(text);
    }
  }

  /** What a function returned: by the library's convention under {@code output}, else anything. */
  private static String result(@Nullable Object response) {
    if (response instanceof Map<?, ?> map
        && map.size() == 1
        && map.get("output") instanceof String text) {
      return text;
    }
    String json = Rendered.json(response);
    return json == null ? "" : json;
  }
}
