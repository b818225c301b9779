package dev.vagus.collector.dataset;

import java.util.List;

/**
 * A column of a dataset.
 *
 * @param name key of the row's JSON object
 */
public record Column(String name, Type type) {
  /** What is in a column; every value may be null. */
  public sealed interface Type {
    /** A single value. */
    enum Simple implements Type {
      TEXT,
      INTEGER,
      NUMBER,
      BOOLEAN,
      /** Anything; not in Parquet. */
      JSON,
      /** UTC, microseconds; ISO 8601 in JSON. */
      TIME
    }

    /** Any number of values. */
    record ListOf(Type element) implements Type {}

    /** An object with these fields. */
    record Struct(List<Column> fields) implements Type {}
  }
}
