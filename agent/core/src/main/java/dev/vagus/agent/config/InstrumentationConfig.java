package dev.vagus.agent.config;

import java.util.List;

/**
 * What is woven.
 *
 * @param disabled names of instrumentations that stay off
 */
public record InstrumentationConfig(List<String> disabled) {
  public static final InstrumentationConfig DEFAULT = new InstrumentationConfig(List.of());

  /** Nothing can be wrong here: a name may belong to another version of the agent. */
  public void validate() {}
}
