package dev.vagus.agent.command;

/** The module that lets one JVM into another; a stripped-down Java may lack it. */
final class AttachModule {
  private AttachModule() {}

  static boolean isPresent() {
    return ModuleLayer.boot().findModule("jdk.attach").isPresent();
  }

  static void demand() throws Refusal {
    if (!isPresent()) {
      throw new Refusal(
          "this Java, "
              + System.getProperty("java.home")
              + ", lacks the module jdk.attach; use the java of a JDK, or -javaagent at start");
    }
  }
}
