/**
 * Belongs here: how fast the collector acknowledges what it is sent, against a bare loop that does
 * only what cannot be left out.
 *
 * <p>Never here: classes of the collector; it runs as its users run it.
 */
@NullMarked
package dev.vagus.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
