package dev.vagus.collector.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how data is kept.
 *
 * @param path directory of the database
 * @param memory what the database may use, for example {@code 1GB}
 * @param queueBytes content that may wait for its commit
 * @param conversationWindow how far back feedback that names only a conversation looks for its
 *     inference
 */
public record StoreConfig(Path path, String memory, long queueBytes, Duration conversationWindow) {
  public static final StoreConfig DEFAULTS =
      new StoreConfig(Path.of("vagus-data"), "1GB", 64L << 20, Duration.ofDays(7));

  /**
   * Checks what the types cannot.
   *
   * @throws ConfigurationProblem naming the key
   */
  public void validate() {
    if (!memory.matches("[1-9][0-9]* ?(MB|GB|MiB|GiB)")) {
      throw new ConfigurationProblem("store.memory must look like 1GB, is '" + memory + "'");
    }
    if (queueBytes < 1 << 20) {
      throw new ConfigurationProblem("store.queueBytes must be at least 1 MiB, is " + queueBytes);
    }
    if (conversationWindow.isNegative() || conversationWindow.isZero()) {
      throw new ConfigurationProblem(
          "store.conversationWindow must be positive, is " + conversationWindow);
    }
  }
}
