/**
 * Belongs here: the neutral model of one model call: begin, chunk, end, exactly once; and of the
 * steps around calls, and how both nest.
 *
 * <p>Never here: vendor types, Byte Buddy, wire names of a provider.
 */
@NullMarked
package dev.vagus.agent.inference;

import org.jspecify.annotations.NullMarked;
