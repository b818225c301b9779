/**
 * Belongs here: the neutral model of one model call: begin, chunk, end, exactly once.
 *
 * <p>Never here: vendor types, Byte Buddy, wire names of a provider.
 */
@NullMarked
package dev.vagus.agent.inference;

import org.jspecify.annotations.NullMarked;
