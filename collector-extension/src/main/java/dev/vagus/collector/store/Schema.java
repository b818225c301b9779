package dev.vagus.collector.store;

import dev.vagus.collector.pipeline.StartupFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Numbered schema files, each applied once and in order. A file that was released never changes.
 */
final class Schema {
  private static final List<String> FILES = List.of("001_ingest.sql", "002_digest.sql");

  private Schema() {}

  static void bringUpToDate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS schema_version ("
              + "version INTEGER NOT NULL, file VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)");
      int version = version(statement);
      if (version > FILES.size()) {
        throw new StartupFailure(
            "the data was written by a newer Vagus (schema "
                + version
                + ", this one knows "
                + FILES.size()
                + "); start that version or set store.path to another directory");
      }
      for (int next = version; next < FILES.size(); next++) {
        String file = FILES.get(next);
        statement.execute("BEGIN");
        statement.execute(text(file));
        statement.execute(
            "INSERT INTO schema_version VALUES ("
                + (next + 1)
                + ", '"
                + file
                + "', current_timestamp::TIMESTAMP)");
        statement.execute("COMMIT");
      }
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  static String text(String file) {
    try (InputStream in = Schema.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
