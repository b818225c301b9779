package dev.vagus.agent.telemetry;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * Access of the OTLP encoder to the bytes inside strings. With it prompts and answers are copied
 * into a request as they are, without it they are encoded character by character, which costs more
 * than everything else that happens on the export thread.
 */
public final class StringBytes {
  private StringBytes() {}

  /** Opens {@code java.lang} to the agent's own module alone; a refusal changes only the speed. */
  public static void open(Instrumentation jvm) {
    try {
      jvm.redefineModule(
          Object.class.getModule(),
          Set.of(),
          Map.of(),
          Map.of("java.lang", Set.of(StringBytes.class.getModule())),
          Set.of(),
          Map.of());
    } catch (RuntimeException refused) {
      // The encoder notices by itself.
    }
  }
}
