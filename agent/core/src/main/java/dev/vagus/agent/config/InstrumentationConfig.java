package dev.vagus.agent.config;

import java.util.List;

/**
 * What is woven.
 *
 * @param disabled names of instrumentations that stay off
 * @param reportedElsewhere what becomes of calls that other telemetry of the process reports too
 */
public record InstrumentationConfig(List<String> disabled, ReportedElsewhere reportedElsewhere) {
  public static final InstrumentationConfig DEFAULT =
      new InstrumentationConfig(List.of(), ReportedElsewhere.KEEP);

  /** What to do with a call that another instrumentation reports. */
  public enum ReportedElsewhere {
    /** Report it too, as a child of the other's span. */
    KEEP,
    /** Leave it alone. */
    LEAVE
  }

  /** Nothing can be wrong here: a name may belong to another version of the agent. */
  public void validate() {}
}
