package dev.vagus.collector.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set. Its names in the environment and as a system property follow from it.
 *
 * @param name as in the file, levels joined by dots; ends in {@code .*} where any last level will
 *     do
 * @param standard value when it is not set, empty for none
 */
record Key(String name, String standard) {
  private static final String VARIABLE = "VAGUS_COLLECTOR_";
  private static final String PROPERTY = "vagus.collector.";
  private static final String ANY = ".*";

  /** Every key there is. */
  static final List<Key> ALL =
      List.of(
          new Key("receive.host", "localhost"),
          new Key("receive.httpPort", "4318"),
          new Key("receive.grpcPort", "4317"),
          new Key("receive.maxBodyBytes", "32MiB"),
          new Key("receive.maxBodiesBytes", "256MiB"),
          new Key("store.path", "vagus-data"),
          new Key("store.memory", "1GB"),
          new Key("store.queueBytes", "64MiB"),
          new Key("store.conversationWindow", "7d"),
          new Key("rewards.seconds.*", ""),
          new Key("rewards.firstChunkSeconds", ""),
          new Key("rewards.referenceCost.*", ""),
          new Key("emit.endpoint", ""));

  boolean open() {
    return name.endsWith(ANY);
  }

  private String prefix() {
    return name.substring(0, name.length() - 1);
  }

  /** Full name that a name in the file stands for, or null when it is not this key. */
  @Nullable String inFile(String given) {
    boolean mine =
        open()
            ? given.startsWith(prefix()) && given.length() > prefix().length()
            : given.equals(name);
    return mine ? given : null;
  }

  @Nullable String asProperty(String given) {
    return given.startsWith(PROPERTY) ? inFile(given.substring(PROPERTY.length())) : null;
  }

  /** The last level of an open key keeps its spelling. */
  @Nullable String asVariable(String given) {
    if (!open()) {
      return given.equals(variable(name)) ? name : null;
    }
    String prefix = variable(prefix());
    return given.startsWith(prefix) && given.length() > prefix.length()
        ? prefix() + given.substring(prefix.length())
        : null;
  }

  String property() {
    return PROPERTY + name;
  }

  String variable() {
    return variable(name);
  }

  private static String variable(String name) {
    return VARIABLE
        + name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  static boolean isVariable(String given) {
    return given.startsWith(VARIABLE);
  }

  static boolean isProperty(String given) {
    return given.startsWith(PROPERTY);
  }
}
