package dev.vagus.agent.instrument.anthropic;

import dev.vagus.agent.content.MessageWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tool definitions of a request: the application's own, and those that the provider hosts. */
final class Tools {
  private static final Field TOOLS = new Field("tools");
  private static final Field DESCRIPTION = new Field("description");
  private static final Field INPUT_SCHEMA = new Field("input_schema");
  private static final List<Field> SCHEMA =
      List.of(Field.TYPE, new Field("properties"), new Field("required"));

  private Tools() {}

  static @Nullable String render(Object params, MessageWriter out) {
    List<?> tools = TOOLS.list(params);
    for (int i = 0; i < tools.size(); i++) {
      Object tool = Values.of(tools.get(i));
      String declared = Field.TYPE.text(tool);
      String type = declared == null || declared.equals("custom") ? "function" : declared;
      String name = Field.NAME.text(tool);
      out.tool(
          type,
          name == null ? type : name,
          DESCRIPTION.text(tool),
          schema(INPUT_SCHEMA.value(tool)));
    }
    return out.json();
  }

  /** The library has taken a JSON schema apart. */
  private static @Nullable String schema(@Nullable Object schema) {
    if (schema == null) {
      return null;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (Field field : SCHEMA) {
      Object value = field.value(schema);
      if (value != null) {
        members.put(field.name(), value);
      }
    }
    return Rendered.json(members);
  }
}
