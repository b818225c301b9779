package dev.vagus.collector.dataset;

import java.util.List;
import java.util.Set;

/**
 * Columns in the words of Hugging Face's {@code dataset_info}. Without them {@code load_dataset}
 * guesses from the first rows, and fails where a later file has a key that those had not.
 */
final class Features {
  private Features() {}

  /**
   * YAML, indented by two.
   *
   * @param present columns to tell; a reader that is too old for one should only stumble over it
   *     where it is used
   */
  static String yaml(List<Column> columns, Set<String> present) {
    StringBuilder yaml = new StringBuilder();
    columns.stream()
        .filter(column -> present.contains(column.name()))
        .forEach(column -> field(column, "  ", yaml));
    return yaml.toString();
  }

  private static void field(Column column, String indent, StringBuilder yaml) {
    yaml.append(indent).append("- name: ").append(column.name()).append('\n');
    type(column.type(), indent + "  ", yaml);
  }

  private static void type(Column.Type type, String indent, StringBuilder yaml) {
    if (type instanceof Column.Type.Simple simple) {
      yaml.append(indent).append("dtype: ").append(word(simple)).append('\n');
    } else if (type instanceof Column.Type.Struct struct) {
      yaml.append(indent).append("struct:\n");
      struct.fields().forEach(field -> field(field, indent, yaml));
    } else if (type instanceof Column.Type.ListOf list) {
      element(list.element(), indent, yaml);
    }
  }

  private static void element(Column.Type element, String indent, StringBuilder yaml) {
    if (element instanceof Column.Type.Simple simple) {
      yaml.append(indent).append("list: ").append(word(simple)).append('\n');
    } else if (element instanceof Column.Type.Struct struct) {
      yaml.append(indent).append("list:\n");
      struct.fields().forEach(field -> field(field, indent, yaml));
    } else {
      yaml.append(indent).append("list:\n");
      type(element, indent + "  ", yaml);
    }
  }

  private static String word(Column.Type.Simple type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "int64";
      case NUMBER -> "float64";
      case BOOLEAN -> "bool";
      case TIME -> "timestamp[us, tz=UTC]";
      case JSON -> "json";
    };
  }
}
