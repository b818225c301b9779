/**
 * Belongs here: OTLP over gRPC and HTTP and its mapping to the model; one mapping file per emitter
 * family.
 *
 * <p>Never here: decisions about rewards, SQL.
 */
@NullMarked
package dev.vagus.collector.receive;

import org.jspecify.annotations.NullMarked;
