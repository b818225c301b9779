/**
 * Belongs here: other telemetry in the same process: the span it is in, which ours join, and
 * whether it reports the same calls.
 *
 * <p>Never here: anything of our own telemetry; types of another agent, which are reached by
 * reflection through the loader that has them.
 */
@NullMarked
package dev.vagus.agent.neighbour;

import org.jspecify.annotations.NullMarked;
