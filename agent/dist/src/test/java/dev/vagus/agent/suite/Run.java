package dev.vagus.agent.suite;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an application did in a JVM of its own.
 *
 * @param exitCode of the JVM
 * @param output standard output
 * @param errors standard error
 * @param time from start to exit
 */
public record Run(int exitCode, String output, String errors, Duration time) {

  /** Runs {@code app} without the agent. */
  public static Run plain(AppUnderTest app, List<String> arguments) {
    return Jvm.of(app).run(arguments.toArray(String[]::new));
  }

  /** Runs {@code app} with the agent. */
  public static Run observed(
      AppUnderTest app, Map<String, String> environment, List<String> arguments) {
    return Jvm.of(app).withAgent().variables(environment).run(arguments.toArray(String[]::new));
  }

  /** The lines of standard error. */
  public List<String> errorLines() {
    return errors.lines().toList();
  }

  /** The part of the output that one scenario printed. */
  public String outputOf(String scenario) {
    int start = output.indexOf("== " + scenario + "\n");
    if (start < 0) {
      throw new AssertionError("no scenario " + scenario + " in " + output);
    }
    return output.substring(start, output.indexOf("\n== ", start) + 1);
  }
}
