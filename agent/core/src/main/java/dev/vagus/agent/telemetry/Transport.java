package dev.vagus.agent.telemetry;

/** Takes one request at a time to the collector. Used by one thread. */
interface Transport extends AutoCloseable {
  /** Sends and waits for the answer, at most for the configured timeout. */
  Delivery send(Signal signal, ProtoBuffer request);

  @Override
  void close();
}
