package dev.vagus.agent.config;

import org.jspecify.annotations.Nullable;

/**
 * Where the agent speaks.
 *
 * @param file file to append to; null for standard error
 */
public record LoggingConfig(@Nullable String file) {
  public static final LoggingConfig DEFAULT = new LoggingConfig(null);

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(file == null || !file.isBlank(), "logging.file must be a path");
  }
}
