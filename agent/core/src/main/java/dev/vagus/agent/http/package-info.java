/**
 * Belongs here: model calls as they look on the wire: which requests are model calls, what the JSON
 * of each provider's protocol says, streams of events, bounded copies of bodies.
 *
 * <p>Never here: any HTTP client's type, or work on bodies while the application waits.
 */
@NullMarked
package dev.vagus.agent.http;

import org.jspecify.annotations.NullMarked;
