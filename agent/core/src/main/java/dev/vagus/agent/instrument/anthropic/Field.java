package dev.vagus.agent.instrument.anthropic;

import com.anthropic.core.JsonObject;
import dev.vagus.agent.instrument.Accessor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member of the provider's JSON by its name there. Reads it of whatever holds it: a model of the
 * stable or of the beta API, of a version that knows the member or keeps it with the unknown ones,
 * or untyped JSON. Its typed getters are never called: they throw when a provider left a field out.
 */
final class Field {
  static final Field CONTENT = new Field("content");
  static final Field ID = new Field("id");
  static final Field NAME = new Field("name");
  static final Field TYPE = new Field("type");

  private static final List<Accessor> UNKNOWN =
      List.of(
          new Accessor("_additionalProperties"),
          new Accessor("_additionalBodyProperties"),
          new Accessor("additionalProperties"));

  private final String name;
  private final Accessor accessor;

  Field(String name) {
    this.name = name;
    this.accessor = new Accessor(accessorName(name));
  }

  /** As the provider calls it. */
  String name() {
    return name;
  }

  /** The value as {@link Values#of} makes it; null when there is none. */
  @Nullable Object value(@Nullable Object holder) {
    Object node = Values.of(holder);
    if (node == null) {
      return null;
    }
    if (node instanceof JsonObject json) {
      return Values.of(json.values().get(name));
    }
    return accessor.isIn(node.getClass()) ? Values.of(accessor.of(node)) : unknown(node);
  }

  @Nullable String text(@Nullable Object holder) {
    return value(holder) instanceof String text ? text : null;
  }

  @Nullable Long integer(@Nullable Object holder) {
    return value(holder) instanceof Number number ? (Long) number.longValue() : null;
  }

  @Nullable Double decimal(@Nullable Object holder) {
    return value(holder) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** The items, to be read with {@link Values#of} or with fields of theirs. */
  List<?> list(@Nullable Object holder) {
    return value(holder) instanceof List<?> list ? list : List.of();
  }

  private @Nullable Object unknown(Object node) {
    for (Accessor unknown : UNKNOWN) {
      if (unknown.of(node) instanceof Map<?, ?> properties) {
        return Values.of(properties.get(name));
      }
    }
    return null;
  }

  private static String accessorName(String name) {
    StringBuilder accessor = new StringBuilder("_");
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        upper = true;
      } else {
        accessor.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return accessor.toString();
  }
}
