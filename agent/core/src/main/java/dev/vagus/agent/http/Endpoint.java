package dev.vagus.agent.http;

import dev.vagus.agent.inference.Operation;
import org.jspecify.annotations.Nullable;

/** A model endpoint that a request goes to. */
public final class Endpoint {
  final Dialect dialect;
  final Operation operation;
  final String provider;

  /** The model when the path names it. */
  final @Nullable String model;

  /** Whether the path says that the answer is streamed. */
  final boolean streaming;

  /** Whether the address alone proves that this is a model call. */
  final boolean certain;

  Endpoint(
      Dialect dialect,
      Operation operation,
      String provider,
      @Nullable String model,
      boolean streaming,
      boolean certain) {
    this.dialect = dialect;
    this.operation = operation;
    this.provider = provider;
    this.model = model;
    this.streaming = streaming;
    this.certain = certain;
  }
}
