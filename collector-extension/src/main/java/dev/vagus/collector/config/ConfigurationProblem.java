package dev.vagus.collector.config;

/** The configuration is wrong. The message is one line that names the key and the fix. */
public final class ConfigurationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationProblem(String message) {
    super(message);
  }
}
