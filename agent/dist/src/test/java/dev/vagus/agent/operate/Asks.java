package dev.vagus.agent.operate;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.Run;
import java.nio.file.Path;
import java.util.List;

/** The application that people operate on, and the commands that they use. */
final class Asks {
  private static final AppUnderTest APP =
      AppUnderTest.compile(
          "asks",
          "app.Asks",
          List.of("asks"),
          List.of(
              "openai-java-" + System.getProperty("openai.version", "4.101.0"),
              "openai-java-shared"));

  private Asks() {}

  static Jvm on(Path jdk) {
    return Jvm.of(APP).on(jdk);
  }

  /** Runs the jar's own command. */
  static Run command(Path jdk, String... arguments) {
    return Jvm.ofJar(Jvm.agentJar()).on(jdk).run(arguments);
  }
}
