/**
 * Belongs here: google-genai: which methods, thin advice, mapping of its requests and answers to
 * the neutral model. Its models are read by the names of their accessors, so that one mapping fits
 * all versions.
 *
 * <p>Never here: other libraries, wire names of ours.
 */
@NullMarked
package dev.vagus.agent.instrument.googlegenai;

import org.jspecify.annotations.NullMarked;
