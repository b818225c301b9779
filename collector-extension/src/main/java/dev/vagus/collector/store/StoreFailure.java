package dev.vagus.collector.store;

import java.sql.SQLException;

/** The database refused; the message is one line. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailure(String what, SQLException cause) {
    super(what + ": " + firstLine(cause), cause);
  }

  static String firstLine(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  static boolean diskFull(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left on device") || message.contains("disk is full");
  }

  /** Not the fault of what was to be stored. */
  static boolean transientTrouble(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("IO Error") || message.contains("Out of Memory Error");
  }

  /** After this the database takes nothing any more until it is opened again. */
  static boolean fatal(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("database has been invalidated") || message.contains("FATAL Error");
  }
}
