/**
 * Belongs here: Apache HttpClient 5.
 *
 * <p>Never here: knowledge of what is sent; another client.
 */
@NullMarked
package dev.vagus.agent.instrument.http.apache5;

import org.jspecify.annotations.NullMarked;
