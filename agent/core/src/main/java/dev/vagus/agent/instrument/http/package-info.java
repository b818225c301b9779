/**
 * Belongs here: one package for each HTTP client: where its calls pass, and how its bytes are
 * copied on their way.
 *
 * <p>Never here: what the bytes say; that is the room {@code http}.
 */
@NullMarked
package dev.vagus.agent.instrument.http;

import org.jspecify.annotations.NullMarked;
