package dev.vagus.agent.telemetry;

/** Where log events go. Thread-safe; never blocks and never throws. */
@FunctionalInterface
public interface LogEvents {
  /** Sends {@code event}, in order with the inferences of the same thread; when full, drops it. */
  void emit(LogEvent event);
}
