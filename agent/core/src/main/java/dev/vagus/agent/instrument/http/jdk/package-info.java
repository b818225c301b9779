/**
 * Belongs here: the HTTP client of the JDK, {@code java.net.http}.
 *
 * <p>Never here: knowledge of what is sent; another client.
 */
@NullMarked
package dev.vagus.agent.instrument.http.jdk;

import org.jspecify.annotations.NullMarked;
