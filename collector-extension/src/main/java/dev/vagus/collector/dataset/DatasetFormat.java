package dev.vagus.collector.dataset;

import dev.vagus.collector.model.Trajectory;
import java.util.List;

/** Turns trajectories into the rows of one trainer's file format. Pure and thread-safe. */
public interface DatasetFormat {
  /** The trainer's own word, as given on the command line, for example {@code trl-kto}. */
  String name();

  /** Raised whenever the same trajectories would give other rows. */
  int version();

  /** One sentence for people: what becomes a row and what does not. */
  String policy();

  /** Every column that a row may have. Readers that look at the first rows only need it. */
  List<Column> columns();

  /** Whether the files are Parquet; else they are JSON lines. */
  default boolean isParquet() {
    return false;
  }

  /** True when a row may say itself where it comes from; else that goes into a file of its own. */
  boolean carriesLineage();

  /**
   * Adds the rows of one trajectory. Every candidate gives rows or is dropped with a reason, never
   * neither.
   */
  void rows(Trajectory trajectory, Rows rows);
}
