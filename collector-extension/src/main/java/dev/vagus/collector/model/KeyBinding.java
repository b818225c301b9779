package dev.vagus.collector.model;

import java.time.Instant;

/** The application knows the output of this inference under this key. */
public record KeyBinding(BusinessKey key, SpanKey span, Instant at) {}
