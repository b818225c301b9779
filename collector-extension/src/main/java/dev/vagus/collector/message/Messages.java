package dev.vagus.collector.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of {@code gen_ai.input.messages} and its relatives. Thread-safe. */
public final class Messages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Messages() {}

  /**
   * Messages in order.
   *
   * @param json an array of messages; null and blank are no messages
   * @throws UnreadableMessages when it is something else
   */
  public static List<Message> read(@Nullable String json) throws UnreadableMessages {
    List<Message> messages = new ArrayList<>();
    for (JsonNode node : array(json)) {
      String role = node.path("role").asText("");
      if (role.isEmpty()) {
        throw new UnreadableMessages("a message has no role");
      }
      messages.add(new Message(role, parts(node.path("parts"))));
    }
    return messages;
  }

  /**
   * Text of system instructions, which have parts but no role; empty when there are none.
   *
   * @throws UnreadableMessages when it is not an array of parts
   */
  public static String instructions(@Nullable String json) throws UnreadableMessages {
    return new Message("system", parts(array(json))).text();
  }

  /**
   * Tool definitions as sent; an empty list when there are none.
   *
   * @throws UnreadableMessages when it is not an array
   */
  public static List<JsonNode> tools(@Nullable String json) throws UnreadableMessages {
    List<JsonNode> tools = new ArrayList<>();
    array(json).forEach(tools::add);
    return tools;
  }

  private static JsonNode array(@Nullable String json) throws UnreadableMessages {
    if (json == null || json.isBlank()) {
      return JSON.createArrayNode();
    }
    try {
      JsonNode node = JSON.readTree(json);
      if (node.isArray()) {
        return node;
      }
    } catch (JsonProcessingException notJson) {
      throw new UnreadableMessages("not JSON: " + notJson.getOriginalMessage());
    }
    throw new UnreadableMessages("not a JSON array");
  }

  private static List<Part> parts(JsonNode array) throws UnreadableMessages {
    if (!array.isArray()) {
      throw new UnreadableMessages("a message has no parts");
    }
    List<Part> parts = new ArrayList<>();
    for (JsonNode node : array) {
      parts.add(part(node));
    }
    return List.copyOf(parts);
  }

  private static Part part(JsonNode node) {
    String type = node.path("type").asText("");
    return switch (type) {
      case "text" -> new Part.Text(node.path("content").asText(""));
      case "reasoning" -> new Part.Reasoning(node.path("content").asText(""));
      case "tool_call" ->
          new Part.ToolCall(id(node), node.path("name").asText(""), orNull(node.get("arguments")));
      case "tool_call_response" ->
          new Part.ToolCallResponse(
              id(node), orNull(node.has("response") ? node.get("response") : node.get("result")));
      default -> new Part.Other(type);
    };
  }

  private static @Nullable String id(JsonNode node) {
    return node.path("id").isTextual() ? node.get("id").asText() : null;
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? NullNode.getInstance() : node;
  }
}
