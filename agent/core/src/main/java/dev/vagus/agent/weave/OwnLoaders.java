package dev.vagus.agent.weave;

import org.jspecify.annotations.Nullable;

/** Class loaders whose classes are never woven: this agent's, and those of other agents. */
final class OwnLoaders {
  private static final String[] AGENTS = {
    "io.opentelemetry.javaagent.",
    "datadog.",
    "co.elastic.",
    "com.newrelic.",
    "com.dynatrace.",
    "com.appdynamics.",
    "com.contrastsecurity.",
    "org.glowroot.",
  };

  private OwnLoaders() {}

  static boolean include(@Nullable ClassLoader loader) {
    if (loader == null) {
      return false;
    }
    if (loader == OwnLoaders.class.getClassLoader() || loader instanceof AdviceLoader) {
      return true;
    }
    String name = loader.getClass().getName();
    for (String agent : AGENTS) {
      if (name.startsWith(agent)) {
        return true;
      }
    }
    return false;
  }
}
