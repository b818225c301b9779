/**
 * Belongs here: the price catalogue and the cost of one call.
 *
 * <p>Never here: guesses: an unknown price stays unknown.
 */
@NullMarked
package dev.vagus.agent.cost;

import org.jspecify.annotations.NullMarked;
