/**
 * Belongs here: wire names, spans, metrics, log events and their exporters; the only room that
 * knows the OpenTelemetry SDK and Prometheus.
 *
 * <p>Never here: vendor types, decisions about what content may leave.
 */
@NullMarked
package dev.vagus.agent.telemetry;

import org.jspecify.annotations.NullMarked;
