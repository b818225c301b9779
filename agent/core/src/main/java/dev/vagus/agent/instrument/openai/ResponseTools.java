package dev.vagus.agent.instrument.openai;

import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.Tool;
import dev.vagus.agent.content.MessageWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tool definitions of a request of the Responses API. */
@SuppressWarnings("deprecation") // what the library deprecates still arrives
final class ResponseTools {
  private ResponseTools() {}

  static @Nullable String render(ResponseCreateParams request, MessageWriter out) {
    List<?> tools = Fields.list(request._tools());
    if (tools.isEmpty()) {
      return null;
    }
    for (Object each : tools) {
      if (each instanceof Tool tool) {
        if (tool.isFunction()) {
          function(tool.asFunction(), out);
        } else {
          other(tool, out);
        }
      }
    }
    return out.json();
  }

  private static void function(FunctionTool tool, MessageWriter out) {
    String name = Fields.text(tool._name());
    String schema =
        Fields.value(tool._parameters()) instanceof FunctionTool.Parameters parameters
            ? JsonText.object(parameters._additionalProperties())
            : null;
    out.tool("function", name == null ? "" : name, Fields.text(tool._description()), schema);
  }

  /** A tool that the provider hosts is known by its type; only some have a name. */
  private static void other(Tool tool, MessageWriter out) {
    String type = Variants.nameOf(tool);
    Object value = Variants.valueOf(tool);
    String name = ReflectedFields.text(value, "_name");
    if (name == null) {
      name = ReflectedFields.text(value, "_serverLabel");
    }
    String description = ReflectedFields.text(value, "_description");
    out.tool(type, name == null ? type : name, description, null);
  }
}
