package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.instrument.PlainJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments and schemas of functions as JSON. */
final class Rendered {
  private static final List<Property> SCHEMA =
      List.of(
          new Property("title"),
          new Property("description"),
          new Property("format"),
          new Property("nullable"),
          new Property("enum_"),
          new Property("items"),
          new Property("properties"),
          new Property("required"),
          new Property("anyOf"),
          new Property("pattern"),
          new Property("minimum"),
          new Property("maximum"));

  private static final Property TYPE = new Property("type");

  private Rendered() {}

  /** JSON of {@code value}, null when there is none. */
  static @Nullable String json(@Nullable Object value) {
    return value == null ? null : new PlainJson(Rendered::plain).value(value).toString();
  }

  private static @Nullable Object plain(@Nullable Object wrapped) {
    Object value = Property.present(wrapped);
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof List
        || value instanceof Map) {
      return value;
    }
    return schema(value);
  }

  /** A schema in the words of JSON schema; empty for what is none. */
  private static Map<String, Object> schema(Object schema) {
    Map<String, Object> members = new LinkedHashMap<>();
    String type = TYPE.text(schema);
    if (type != null) {
      members.put("type", type.toLowerCase(Locale.ROOT));
    }
    for (Property property : SCHEMA) {
      Object value = property.of(schema);
      if (value != null) {
        members.put(property.name().replace("_", ""), value);
      }
    }
    return members;
  }
}
