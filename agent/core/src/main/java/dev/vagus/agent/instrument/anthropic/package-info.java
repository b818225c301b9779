/**
 * Belongs here: anthropic-java: which methods, thin advice, mapping of its requests and answers to
 * the neutral model.
 *
 * <p>Never here: other libraries, wire names of ours.
 */
@NullMarked
package dev.vagus.agent.instrument.anthropic;

import org.jspecify.annotations.NullMarked;
