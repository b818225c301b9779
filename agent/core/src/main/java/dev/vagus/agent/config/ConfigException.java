package dev.vagus.agent.config;

/** The configuration cannot be used. The message is one line that names the key or the file. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ConfigException(String message) {
    super(message, null, false, false);
  }

  /** Throws unless {@code condition} holds. */
  public static void unless(boolean condition, String message) {
    if (!condition) {
      throw new ConfigException(message);
    }
  }
}
