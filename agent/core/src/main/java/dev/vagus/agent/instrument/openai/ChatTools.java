package dev.vagus.agent.instrument.openai;

import com.openai.core.JsonField;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;
import com.openai.models.chat.completions.ChatCompletionMessageCustomToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionTool;
import dev.vagus.agent.content.MessageWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tool definitions and tool calls of chat completions. Since 3.0 both are unions of function and
 * custom tools; before, a tool and a tool call was always a function.
 */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ChatTools {
  private static volatile boolean before3;

  private ChatTools() {}

  static @Nullable String render(ChatCompletionCreateParams request, MessageWriter out) {
    List<?> tools = Fields.list(request._tools());
    List<?> functions = Fields.list(request._functions());
    if (tools.isEmpty() && functions.isEmpty()) {
      return null;
    }
    for (Object each : tools) {
      if (each instanceof ChatCompletionTool tool) {
        definition(tool, out);
      }
    }
    for (Object each : functions) {
      if (each instanceof ChatCompletionCreateParams.Function function) {
        Object parameters = Fields.value(function._parameters());
        define(function._name(), function._description(), parameters, out);
      }
    }
    return out.json();
  }

  /** Writes the tool calls of a message; items are {@code ChatCompletionMessageToolCall}. */
  static void calls(List<?> calls, MessageWriter out) {
    for (Object each : calls) {
      if (each instanceof ChatCompletionMessageToolCall call) {
        call(call, out);
      }
    }
  }

  static void call(
      @Nullable String id, JsonField<?> name, JsonField<?> arguments, MessageWriter out) {
    out.toolCall(id, orEmpty(Fields.text(name)), Fields.text(arguments));
  }

  private static void call(ChatCompletionMessageToolCall call, MessageWriter out) {
    if (!before3) {
      try {
        union(call, out);
        return;
      } catch (LinkageError e) {
        before3 = true;
      }
    }
    Object function = ReflectedFields.value(call, "_function");
    out.toolCall(
        ReflectedFields.text(call, "_id"),
        orEmpty(ReflectedFields.text(function, "_name")),
        ReflectedFields.text(function, "_arguments"));
  }

  private static void union(ChatCompletionMessageToolCall call, MessageWriter out) {
    if (call.isFunction()) {
      ChatCompletionMessageFunctionToolCall function = call.asFunction();
      Object value = Fields.value(function._function());
      if (value instanceof ChatCompletionMessageFunctionToolCall.Function f) {
        call(Fields.text(function._id()), f._name(), f._arguments(), out);
      }
    } else if (call.isCustom()) {
      ChatCompletionMessageCustomToolCall custom = call.asCustom();
      Object value = Fields.value(custom._custom());
      if (value instanceof ChatCompletionMessageCustomToolCall.Custom c) {
        call(Fields.text(custom._id()), c._name(), c._input(), out);
      }
    }
  }

  private static void definition(ChatCompletionTool tool, MessageWriter out) {
    if (!before3) {
      try {
        union(tool, out);
        return;
      } catch (LinkageError e) {
        before3 = true;
      }
    }
    define(ReflectedFields.value(tool, "_function"), out);
  }

  private static void union(ChatCompletionTool tool, MessageWriter out) {
    if (tool.isFunction()) {
      define(Fields.value(tool.asFunction()._function()), out);
    } else if (tool.isCustom()) {
      Object value = Fields.value(tool.asCustom()._custom());
      if (value instanceof ChatCompletionCustomTool.Custom custom) {
        String description = Fields.text(custom._description());
        out.tool("custom", orEmpty(Fields.text(custom._name())), description, null);
      }
    }
  }

  private static void define(@Nullable Object value, MessageWriter out) {
    if (value instanceof FunctionDefinition function) {
      Object parameters = Fields.value(function._parameters());
      define(function._name(), function._description(), parameters, out);
    }
  }

  private static void define(
      JsonField<?> name, JsonField<?> description, @Nullable Object parameters, MessageWriter out) {
    String schema =
        parameters instanceof FunctionParameters properties
            ? JsonText.object(properties._additionalProperties())
            : null;
    out.tool("function", orEmpty(Fields.text(name)), Fields.text(description), schema);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
