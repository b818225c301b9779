/**
 * Belongs here: OkHttp 3 to 5.
 *
 * <p>Never here: knowledge of what is sent; another client.
 */
@NullMarked
package dev.vagus.agent.instrument.http.okhttp;

import org.jspecify.annotations.NullMarked;
