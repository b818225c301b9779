package dev.vagus.agent.config;

/**
 * Which names are on the wire.
 *
 * @param latest the newest names of the GenAI conventions instead of those of 1.41
 */
public record SemconvConfig(boolean latest) {
  public static final SemconvConfig DEFAULT = new SemconvConfig(false);

  /** Nothing can be wrong here. */
  public void validate() {}
}
