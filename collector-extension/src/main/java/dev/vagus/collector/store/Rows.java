package dev.vagus.collector.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Values between Java and columns. */
final class Rows {
  /** Digits after the point of {@code cost_amount}. */
  private static final int COST_SCALE = 12;

  private Rows() {}

  static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  static void append(DuckDBAppender row, @Nullable String value) throws SQLException {
    row.append(value);
  }

  static void append(DuckDBAppender row, @Nullable Long value) throws SQLException {
    row.append(value);
  }

  static void append(DuckDBAppender row, @Nullable Double value) throws SQLException {
    row.append(value);
  }

  static void append(DuckDBAppender row, @Nullable BigDecimal cost) throws SQLException {
    row.append(cost == null ? null : cost.setScale(COST_SCALE, RoundingMode.HALF_UP));
  }

  static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }

  static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }
}
