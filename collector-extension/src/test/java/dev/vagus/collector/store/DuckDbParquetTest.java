package dev.vagus.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.collector.dataset.Column;
import dev.vagus.collector.dataset.Column.Type.ListOf;
import dev.vagus.collector.dataset.Column.Type.Simple;
import dev.vagus.collector.dataset.Column.Type.Struct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbParquetTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("name", Simple.TEXT),
          new Column("count", Simple.INTEGER),
          new Column("share", Simple.NUMBER),
          new Column("good", Simple.BOOLEAN),
          new Column("at", Simple.TIME),
          new Column("parts", new ListOf(new Struct(List.of(new Column("order", Simple.TEXT))))));

  @TempDir Path folder;

  @Test
  void writesDeclaredTypesAndNulls() throws Exception {
    Path lines = folder.resolve("it's.jsonl");
    Files.writeString(
        lines,
        """
        {"name":"Zoë","count":3,"share":0.1,"good":true,"at":"2026-11-22T10:00:00.123456Z","parts":[{"order":"a"},{"order":null}],"more":1}
        {"name":null}
        """);
    Path parquet = folder.resolve("it's.parquet");
    assertThat(new DuckDbParquet().encode(lines, COLUMNS, parquet)).isEqualTo(2);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT *, epoch_us(\"at\") AS us, parts[1]['order'] AS part FROM '"
                    + parquet.toString().replace("'", "''")
                    + "'")) {
      assertThat(rows.getMetaData().getColumnCount()).isEqualTo(COLUMNS.size() + 2);
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("name")).isEqualTo("Zoë");
      assertThat(rows.getLong("count")).isEqualTo(3);
      assertThat(rows.getDouble("share")).isEqualTo(0.1);
      assertThat(rows.getBoolean("good")).isTrue();
      assertThat(rows.getLong("us")).isEqualTo(1_795_341_600_123_456L);
      assertThat(rows.getString("part")).isEqualTo("a");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getObject("count")).isNull();
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(
            () ->
                new DuckDbParquet()
                    .encode(folder.resolve("none.jsonl"), COLUMNS, folder.resolve("x.parquet")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.parquet")
        .hasMessageContaining("none.jsonl");
  }
}
