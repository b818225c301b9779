/**
 * Belongs here: the built agent jar in real JVMs: its shape, its start, its absence from what the
 * application sees.
 *
 * <p>Never here: what is observed of a library.
 */
@NullMarked
package dev.vagus.agent.start;

import org.jspecify.annotations.NullMarked;
