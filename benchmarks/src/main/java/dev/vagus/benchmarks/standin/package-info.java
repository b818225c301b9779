/**
 * Belongs here: the other ends of a measured process, a model server and a telemetry sink, made as
 * cheap as sockets allow so that their cost does not hide the differences.
 *
 * <p>Never here: measuring.
 */
@NullMarked
package dev.vagus.benchmarks.standin;

import org.jspecify.annotations.NullMarked;
