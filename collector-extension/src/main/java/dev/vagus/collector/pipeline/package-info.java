/**
 * Belongs here: components and stages between the edges: ingest, join, digest; the Store port.
 *
 * <p>Never here: protocols, SQL.
 */
@NullMarked
package dev.vagus.collector.pipeline;

import org.jspecify.annotations.NullMarked;
