package dev.vagus.agent.inference;

/**
 * Identity of an inference on the wire.
 *
 * @param traceId 32 lower-case hex digits
 * @param spanId 16 lower-case hex digits
 */
public record SpanRef(String traceId, String spanId) {}
