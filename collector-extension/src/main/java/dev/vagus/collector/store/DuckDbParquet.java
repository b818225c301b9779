package dev.vagus.collector.store;

import dev.vagus.collector.dataset.Column;
import dev.vagus.collector.pipeline.ParquetEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Parquet with a DuckDB of its own, in memory, apart from any store. Thread-safe. */
public final class DuckDbParquet implements ParquetEncoder {
  /** A row with its messages must fit; far above what an OTLP request may hold. */
  private static final long LONGEST_LINE = 1L << 30;

  @Override
  public long encode(Path lines, List<Column> columns, Path parquet) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1; SET preserve_insertion_order = true");
      statement.execute("SET TimeZone = 'UTC'");
      return statement.executeUpdate(
          "COPY (SELECT * FROM read_json("
              + text(lines.toString())
              + ", format = 'newline_delimited', columns = "
              + types(columns)
              + ", maximum_object_size = "
              + LONGEST_LINE
              + ")) TO "
              + text(parquet.toString())
              + " (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      throw new IOException("cannot write " + parquet + ": " + firstLine(e), e);
    }
  }

  private static String types(List<Column> columns) {
    return columns.stream()
        .map(column -> text(column.name()) + ": " + text(type(column.type())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String type(Column.Type type) {
    if (type instanceof Column.Type.ListOf list) {
      return type(list.element()) + "[]";
    }
    if (type instanceof Column.Type.Struct struct) {
      return struct.fields().stream()
          .map(field -> "\"" + field.name().replace("\"", "\"\"") + "\" " + type(field.type()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return switch ((Column.Type.Simple) type) {
      case TEXT, JSON -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case TIME -> "TIMESTAMPTZ";
    };
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
