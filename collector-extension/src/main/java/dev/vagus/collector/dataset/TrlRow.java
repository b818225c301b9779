package dev.vagus.collector.dataset;

import static dev.vagus.collector.dataset.Column.Type.Simple.TEXT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.model.Inference;
import java.util.ArrayList;
import java.util.List;

/** What the rows of TRL's conversational formats share. */
final class TrlRow {
  private TrlRow() {}

  /** Columns with the prompt before and the lineage after these. */
  static List<Column> columns(Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("prompt", ChatMessages.COLUMN));
    columns.add(new Column("tools", TEXT));
    columns.addAll(List.of(own));
    columns.addAll(Lineage.COLUMNS);
    return List.copyOf(columns);
  }

  /**
   * A row with {@code prompt} and, where there are any, {@code tools}. Tools are a JSON string,
   * which TRL reads: schemas of different tools do not fit into one column otherwise.
   */
  static ObjectNode prompt(Inference inference) throws Unrepresentable {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("prompt", ChatMessages.prompt(inference));
    ArrayNode tools = ChatMessages.tools(inference);
    if (!tools.isEmpty()) {
      row.put("tools", tools.toString());
    }
    return row;
  }

  static ArrayNode only(ObjectNode message) {
    return JsonNodeFactory.instance.arrayNode().add(message);
  }
}
