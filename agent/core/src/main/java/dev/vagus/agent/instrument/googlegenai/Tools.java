package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.content.MessageWriter;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tool definitions of a request: declared functions, Java methods, and what the provider hosts. */
final class Tools {
  private static final Property TOOLS = new Property("tools");
  private static final Property DECLARATIONS = new Property("functionDeclarations");
  private static final Property METHODS = new Property("functions");
  private static final Property NAME = new Property("name");
  private static final Property DESCRIPTION = new Property("description");
  private static final Property PARAMETERS = new Property("parameters");
  private static final Property JSON_SCHEMA = new Property("parametersJsonSchema");

  private static final List<Property> HOSTED =
      List.of(
          new Property("googleSearch"),
          new Property("googleSearchRetrieval"),
          new Property("googleMaps"),
          new Property("codeExecution"),
          new Property("urlContext"),
          new Property("fileSearch"),
          new Property("computerUse"),
          new Property("enterpriseWebSearch"),
          new Property("retrieval"));

  private Tools() {}

  static @Nullable String render(@Nullable Object config, MessageWriter out) {
    for (Object tool : TOOLS.list(config)) {
      for (Object function : DECLARATIONS.list(tool)) {
        String name = NAME.text(function);
        Object schema = PARAMETERS.of(function);
        out.tool(
            "function",
            name == null ? "" : name,
            DESCRIPTION.text(function),
            Rendered.json(schema == null ? JSON_SCHEMA.of(function) : schema));
      }
      for (Object method : METHODS.list(tool)) {
        if (method instanceof Method function) {
          out.tool("function", function.getName(), null, null);
        }
      }
      for (Property hosted : HOSTED) {
        if (hosted.of(tool) != null) {
          out.tool(hosted.name(), hosted.name(), null, null);
        }
      }
    }
    return out.json();
  }
}
