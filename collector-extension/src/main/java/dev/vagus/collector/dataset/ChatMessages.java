package dev.vagus.collector.dataset;

import static dev.vagus.collector.dataset.Column.Type.Simple.INTEGER;
import static dev.vagus.collector.dataset.Column.Type.Simple.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.dataset.Column.Type.ListOf;
import dev.vagus.collector.dataset.Column.Type.Struct;
import dev.vagus.collector.message.Message;
import dev.vagus.collector.message.Messages;
import dev.vagus.collector.message.Part;
import dev.vagus.collector.message.UnreadableMessages;
import dev.vagus.collector.model.Inference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says an inference's messages in the words of the OpenAI chat format, which TRL and others share:
 * tool calls with arguments as a JSON string, each answered by a message of role {@code tool}.
 */
final class ChatMessages {
  /** A list of messages. */
  static final Column.Type COLUMN =
      new ListOf(
          new Struct(
              List.of(
                  new Column("role", TEXT),
                  new Column("content", TEXT),
                  new Column(
                      "tool_calls",
                      new ListOf(
                          new Struct(
                              List.of(
                                  new Column("id", TEXT),
                                  new Column("type", TEXT),
                                  new Column(
                                      "function",
                                      new Struct(
                                          List.of(
                                              new Column("name", TEXT),
                                              new Column("arguments", TEXT)))))))),
                  new Column("tool_call_id", TEXT),
                  new Column("weight", INTEGER))));

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChatMessages() {}

  /** System instructions and everything that was sent to the model; at least one user message. */
  static ArrayNode prompt(Inference inference) throws Unrepresentable {
    try {
      ArrayNode chat = NODES.arrayNode();
      String instructions = Messages.instructions(inference.systemInstructions());
      if (!instructions.isBlank()) {
        chat.addObject().put("role", "system").put("content", instructions);
      }
      for (Message message : Messages.read(inference.inputMessages())) {
        add(message, chat);
      }
      check(chat);
      return chat;
    } catch (UnreadableMessages e) {
      throw new Unrepresentable("unreadable_messages");
    }
  }

  /** The one answer of the model. */
  static ObjectNode output(Inference inference) throws Unrepresentable {
    try {
      List<Message> choices = Messages.read(inference.outputMessages());
      if (choices.isEmpty()) {
        throw new Unrepresentable("no_content");
      }
      if (choices.size() > 1) {
        throw new Unrepresentable("several_choices");
      }
      ArrayNode chat = NODES.arrayNode();
      add(new Message("assistant", choices.get(0).parts()), chat);
      return (ObjectNode) chat.get(0);
    } catch (UnreadableMessages e) {
      throw new Unrepresentable("unreadable_messages");
    }
  }

  /** An answer that a person wrote. */
  static ObjectNode written(String text) throws Unrepresentable {
    if (text.isBlank()) {
      throw new Unrepresentable("empty_final_text");
    }
    return NODES.objectNode().put("role", "assistant").put("content", text);
  }

  /** The tools the model could call, each with a JSON schema; empty when there were none. */
  static ArrayNode tools(Inference inference) throws Unrepresentable {
    try {
      ArrayNode tools = NODES.arrayNode();
      for (JsonNode tool : Messages.tools(inference.toolDefinitions())) {
        tools.add(tool(tool));
      }
      return tools;
    } catch (UnreadableMessages e) {
      throw new Unrepresentable("unreadable_tools");
    }
  }

  private static ObjectNode tool(JsonNode definition) throws Unrepresentable {
    JsonNode function = definition.path("function");
    JsonNode source = function.isObject() ? function : definition;
    boolean isFunction = definition.path("type").asText("function").equals("function");
    if (!isFunction || source.path("name").asText("").isEmpty()) {
      throw new Unrepresentable("unsupported_tool");
    }
    ObjectNode tool = NODES.objectNode().put("type", "function");
    ObjectNode described = tool.putObject("function").put("name", source.path("name").asText());
    if (source.path("description").isTextual()) {
      described.set("description", source.get("description"));
    }
    if (source.path("parameters").isObject()) {
      described.set("parameters", source.get("parameters"));
    }
    return tool;
  }

  private static void add(Message message, ArrayNode chat) throws Unrepresentable {
    List<Part.ToolCall> calls = new ArrayList<>();
    int answers = 0;
    for (Part part : message.parts()) {
      if (part instanceof Part.ToolCall call) {
        calls.add(call);
      } else if (part instanceof Part.ToolCallResponse response) {
        answers++;
        chat.add(toolMessage(response));
      } else if (part instanceof Part.Other) {
        throw new Unrepresentable("unsupported_part");
      }
    }
    String text = message.text();
    if (text.isBlank() && calls.isEmpty()) {
      if (answers == 0) {
        throw new Unrepresentable("empty_message");
      }
      return;
    }
    ObjectNode said = chat.addObject().put("role", role(message.role()));
    said.put("content", text.isBlank() ? null : text);
    if (!calls.isEmpty()) {
      if (!message.role().equals("assistant")) {
        throw new Unrepresentable("tool_call_not_by_assistant");
      }
      ArrayNode array = said.putArray("tool_calls");
      for (Part.ToolCall call : calls) {
        array.add(toolCall(call));
      }
    }
  }

  private static String role(String role) throws Unrepresentable {
    return switch (role) {
      case "system", "developer", "user", "assistant" -> role;
      default -> throw new Unrepresentable("unknown_role");
    };
  }

  private static ObjectNode toolCall(Part.ToolCall call) throws Unrepresentable {
    if (call.id() == null || call.name().isEmpty()) {
      throw new Unrepresentable("tool_call_without_id");
    }
    ObjectNode said = NODES.objectNode().put("id", call.id()).put("type", "function");
    said.putObject("function").put("name", call.name()).put("arguments", plain(call.arguments()));
    return said;
  }

  private static ObjectNode toolMessage(Part.ToolCallResponse response) throws Unrepresentable {
    if (response.id() == null) {
      throw new Unrepresentable("tool_answer_without_id");
    }
    return NODES
        .objectNode()
        .put("role", "tool")
        .put("tool_call_id", response.id())
        .put("content", plain(response.response()));
  }

  /** A string stays as it is, anything else is written as JSON. */
  private static String plain(JsonNode node) {
    if (node.isTextual()) {
      return node.asText();
    }
    return node.isNull() ? "{}" : node.toString();
  }

  private static void check(ArrayNode prompt) throws Unrepresentable {
    boolean user = false;
    Set<String> open = new HashSet<>();
    for (JsonNode message : prompt) {
      String role = message.path("role").asText();
      if (role.equals("tool")) {
        if (!open.remove(message.path("tool_call_id").asText())) {
          throw new Unrepresentable("tool_answer_without_call");
        }
        continue;
      }
      if (!open.isEmpty()) {
        throw new Unrepresentable("tool_call_without_answer");
      }
      user |= role.equals("user");
      message.path("tool_calls").forEach(call -> open.add(call.path("id").asText()));
    }
    if (!open.isEmpty()) {
      throw new Unrepresentable("tool_call_without_answer");
    }
    if (!user) {
      throw new Unrepresentable(prompt.isEmpty() ? "no_content" : "no_user_message");
    }
  }
}
