package dev.vagus.collector.receive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content attributes in the one shape that is stored: JSON as the semantic conventions have it.
 * Emitters send it as a JSON string, as a structure, or as plain text.
 */
final class MessageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageJson() {}

  /**
   * Messages, or null when there are none.
   *
   * @param role who plain text is from
   */
  static @Nullable String messages(Attributes attributes, List<String> names, String role) {
    String text = attributes.text(names);
    if (text == null || isArray(text)) {
      return text;
    }
    if (isObject(text)) {
      return "[" + text + "]";
    }
    ArrayNode messages = JSON.createArrayNode();
    ObjectNode message = messages.addObject().put("role", role);
    addText(message.putArray("parts"), text);
    return messages.toString();
  }

  /** Parts of messages, or null when there are none. */
  static @Nullable String parts(Attributes attributes, List<String> names) {
    String text = attributes.text(names);
    if (text == null || isArray(text)) {
      return text;
    }
    if (isObject(text)) {
      return "[" + text + "]";
    }
    ArrayNode parts = JSON.createArrayNode();
    addText(parts, text);
    return parts.toString();
  }

  private static void addText(ArrayNode parts, String text) {
    parts.addObject().put("type", "text").put("content", text);
  }

  private static boolean isArray(String text) {
    return enclosed(text, '[', ']');
  }

  private static boolean isObject(String text) {
    return enclosed(text, '{', '}');
  }

  private static boolean enclosed(String text, char open, char close) {
    String stripped = text.strip();
    return stripped.length() > 1
        && stripped.charAt(0) == open
        && stripped.charAt(stripped.length() - 1) == close;
  }
}
