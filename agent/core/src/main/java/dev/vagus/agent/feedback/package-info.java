/**
 * Belongs here: user acceptance: the API bridge, configured rules, inbound requests.
 *
 * <p>Never here: model calls, exporters.
 */
@NullMarked
package dev.vagus.agent.feedback;

import org.jspecify.annotations.NullMarked;
