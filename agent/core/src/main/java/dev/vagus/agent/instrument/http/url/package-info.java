/**
 * Belongs here: {@code HttpURLConnection} of the JDK.
 *
 * <p>Never here: knowledge of what is sent; another client.
 */
@NullMarked
package dev.vagus.agent.instrument.http.url;

import org.jspecify.annotations.NullMarked;
