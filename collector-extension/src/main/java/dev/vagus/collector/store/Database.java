package dev.vagus.collector.store;

import dev.vagus.collector.config.StoreConfig;
import dev.vagus.collector.pipeline.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** The open database: one connection that writes, and short-lived ones that read. */
final class Database implements AutoCloseable {
  /** The log is folded into the database file when it is this long; each time costs a pause. */
  private static final String CHECKPOINT_AT = "256MB";

  private final DuckDBConnection writer;

  private Database(DuckDBConnection writer) {
    this.writer = writer;
  }

  static Database inMemory() {
    try {
      return prepared(connect("jdbc:duckdb:", new Properties()));
    } catch (SQLException e) {
      throw new StoreFailure("cannot open a database in memory", e);
    }
  }

  /**
   * Opens the database, creating what is missing.
   *
   * @throws StartupFailure when the place cannot be used
   */
  static Database open(StoreConfig config) {
    Path directory = config.path().toAbsolutePath().normalize();
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new StartupFailure(
          "cannot create the data directory "
              + directory
              + " ("
              + e
              + "); set store.path to one that this user may write",
          e);
    }
    if (!Files.isWritable(directory)) {
      throw new StartupFailure(
          "the data directory " + directory + " is not writable; set store.path to another one");
    }
    Properties properties = new Properties();
    properties.setProperty("memory_limit", config.memory());
    properties.setProperty("wal_autocheckpoint", CHECKPOINT_AT);
    try {
      return prepared(connect("jdbc:duckdb:" + directory.resolve("vagus.duckdb"), properties));
    } catch (SQLException e) {
      throw unusable(directory, e);
    }
  }

  private static StartupFailure unusable(Path directory, SQLException cause) {
    String reason = StoreFailure.firstLine(cause);
    if (reason.contains("Could not set lock")) {
      return new StartupFailure(
          "the data directory "
              + directory
              + " is in use by another process; stop it or set store.path to another directory",
          cause);
    }
    return new StartupFailure("cannot open the data in " + directory + ": " + reason, cause);
  }

  private static DuckDBConnection connect(String url, Properties properties) throws SQLException {
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    return (DuckDBConnection) DriverManager.getConnection(url, properties);
  }

  private static Database prepared(DuckDBConnection connection) throws SQLException {
    try {
      Schema.bringUpToDate(connection);
      connection.setAutoCommit(false);
      return new Database(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** The connection that writes; for the writer thread alone, without auto-commit. */
  DuckDBConnection writer() {
    return writer;
  }

  /** A new connection that sees one consistent state until it is closed. */
  Connection reader() throws SQLException {
    Connection reader = writer.duplicate();
    reader.setAutoCommit(false);
    return reader;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (SQLException e) {
      throw new StoreFailure("cannot close the database", e);
    }
  }
}
