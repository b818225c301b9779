package dev.vagus.collector.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vagus.collector.model.Trajectory;
import java.util.List;

/**
 * Preference of TRL's DPO and reward trainers, conversational with explicit prompt: {@code prompt},
 * {@code chosen} and {@code rejected}.
 */
final class TrlPreferenceFormat implements DatasetFormat {
  @Override
  public String name() {
    return "trl-preference";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return PreferencePairs.POLICY;
  }

  @Override
  public List<Column> columns() {
    return TrlRow.columns(
        new Column("chosen", ChatMessages.COLUMN), new Column("rejected", ChatMessages.COLUMN));
  }

  @Override
  public boolean carriesLineage() {
    return true;
  }

  @Override
  public void rows(Trajectory trajectory, Rows rows) {
    for (PreferencePairs.Pair pair : PreferencePairs.of(trajectory, rows)) {
      ObjectNode row = pair.promptRow();
      row.set("chosen", TrlRow.only(pair.chosen()));
      row.set("rejected", TrlRow.only(pair.rejected()));
      rows.add(row, pair.lineage());
    }
  }
}
