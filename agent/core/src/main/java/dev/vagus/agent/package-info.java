/**
 * Belongs here: start-up and wiring by hand, and the one visible list of instrumentations.
 *
 * <p>Never here: knowledge of a library, of a wire name or of an exporter.
 */
@NullMarked
package dev.vagus.agent;

import org.jspecify.annotations.NullMarked;
