package dev.vagus.collector.receive;

import dev.vagus.collector.model.Feedback;
import dev.vagus.collector.model.KeyBinding;
import io.opentelemetry.proto.logs.v1.LogRecord;

/** Reads one kind of log event. */
interface LogMapping {
  /** Name of the event. */
  String event();

  Meaning map(LogRecord event, Attributes attributes) throws Rejected;

  /** What an event says. */
  sealed interface Meaning {
    /** Somebody did or said something. */
    record Said(Feedback feedback) implements Meaning {}

    /** The application has a name for an output. */
    record Bound(KeyBinding binding) implements Meaning {}

    /** Nothing to keep. */
    record Nothing(String reason) implements Meaning {}
  }
}
