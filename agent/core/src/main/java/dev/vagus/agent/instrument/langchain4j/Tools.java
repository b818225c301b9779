package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.internal.Json;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.instrument.WeakIdentityMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tools as a request offers them. */
final class Tools {
  private static final WeakIdentityMap<String> SCHEMAS = new WeakIdentityMap<>();

  private Tools() {}

  static List<ToolSpecification> of(ChatRequestParameters asked, @Nullable Object defaults) {
    List<ToolSpecification> tools = asked.toolSpecifications();
    if ((tools == null || tools.isEmpty()) && defaults instanceof ChatRequestParameters given) {
      tools = given.toolSpecifications();
    }
    return tools == null ? List.of() : tools;
  }

  static @Nullable String render(List<ToolSpecification> tools, MessageWriter out) {
    if (tools.isEmpty()) {
      return null;
    }
    for (ToolSpecification tool : tools) {
      out.tool("function", tool.name(), tool.description(), schema(tool.parameters()));
    }
    return out.json();
  }

  /** The text of a result; empty when it is something else. */
  static String text(ToolExecutionResultMessage result) {
    try {
      String text = result.text();
      return text == null ? "" : text;
    } catch (RuntimeException severalContents) {
      return "";
    }
  }

  private static @Nullable String schema(@Nullable JsonObjectSchema parameters) {
    if (parameters == null) {
      return null;
    }
    String known = SCHEMAS.get(parameters);
    if (known == null) {
      known = Json.toJson(JsonSchemaElementUtils.toMap(parameters));
      SCHEMAS.put(parameters, known);
    }
    return known;
  }
}
