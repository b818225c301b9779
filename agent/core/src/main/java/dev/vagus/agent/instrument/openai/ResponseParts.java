package dev.vagus.agent.instrument.openai;

import com.openai.core.JsonField;
import com.openai.core.JsonString;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseReasoningItem;
import dev.vagus.agent.content.MessageWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items of the Responses API as parts of messages. */
final class ResponseParts {
  private ResponseParts() {}

  static void output(ResponseOutputItem item, MessageWriter out) {
    if (item.isMessage()) {
      message(item.asMessage(), out);
    } else if (item.isFunctionCall()) {
      functionCall(item.asFunctionCall(), out);
    } else if (item.isReasoning()) {
      reasoning(item.asReasoning(), out);
    } else {
      other(Variants.nameOf(item), Variants.valueOf(item), out);
    }
  }

  static void message(ResponseOutputMessage message, MessageWriter out) {
    for (Object each : Fields.list(message._content())) {
      if (each instanceof ResponseOutputMessage.Content content) {
        String text = null;
        if (content.isOutputText()) {
          text = Fields.text(content.asOutputText()._text());
        } else if (content.isRefusal()) {
          text = Fields.text(content.asRefusal()._refusal());
        }
        if (text != null) {
          out.text(text);
        }
      }
    }
  }

  static void functionCall(ResponseFunctionToolCall call, MessageWriter out) {
    String name = Fields.text(call._name());
    out.toolCall(
        Fields.text(call._callId()), name == null ? "" : name, Fields.text(call._arguments()));
  }

  static void reasoning(ResponseReasoningItem item, MessageWriter out) {
    List<?> content = LaterMembers.reasoningContent(item);
    for (Object each : content.isEmpty() ? Fields.list(item._summary()) : content) {
      String text = ReflectedFields.text(each, "_text");
      if (text != null) {
        out.reasoning(text);
      }
    }
  }

  /** An item that is neither said nor thought: a call of a hosted or custom tool, its result. */
  static void other(String name, @Nullable Object item, MessageWriter out) {
    String callId = ReflectedFields.text(item, "_callId");
    String tool = ReflectedFields.text(item, "_name");
    if (name.equals("custom_tool_call") && tool != null) {
      out.toolCall(callId, tool, ReflectedFields.text(item, "_input"));
    } else if (name.equals("custom_tool_call_output")) {
      out.toolCallResponse(callId, toolResult(ReflectedFields.value(item, "_output")));
    } else if (name.equals("mcp_call") && tool != null) {
      out.toolCall(
          ReflectedFields.text(item, "_id"), tool, ReflectedFields.text(item, "_arguments"));
    } else {
      String id = ReflectedFields.text(item, "_id");
      out.generic(name, id == null ? null : JsonText.object(Map.of("id", JsonString.of(id))));
    }
  }

  /** Result of a tool: a string, or since 3.0 a string or a list of contents. */
  static String toolResult(JsonField<?> output) {
    String text = Fields.text(output);
    return text != null ? text : toolResult(Fields.value(output));
  }

  private static String toolResult(@Nullable Object output) {
    Object value = output == null ? null : Variants.valueOf(output);
    if (value instanceof String text) {
      return text;
    }
    Fragments texts = new Fragments();
    if (value instanceof List<?> contents) {
      for (Object content : contents) {
        texts.add(ReflectedFields.text(Variants.valueOf(content), "_text"));
      }
    }
    String text = texts.text();
    return text == null ? "" : text;
  }
}
