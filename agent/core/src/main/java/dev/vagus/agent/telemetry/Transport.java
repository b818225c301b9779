package dev.vagus.agent.telemetry;

import io.opentelemetry.exporter.internal.marshal.Marshaler;

/** Takes one request at a time to the collector. Used by one thread. */
interface Transport extends AutoCloseable {
  /** Sends and waits for the answer, at most for the configured timeout. */
  Delivery send(Signal signal, Marshaler request);

  @Override
  void close();
}
