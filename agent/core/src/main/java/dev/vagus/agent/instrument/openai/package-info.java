/**
 * Belongs here: openai-java: which methods, thin advice, mapping of its requests and responses to
 * the neutral model.
 *
 * <p>Never here: other libraries, wire names.
 */
@NullMarked
package dev.vagus.agent.instrument.openai;

import org.jspecify.annotations.NullMarked;
