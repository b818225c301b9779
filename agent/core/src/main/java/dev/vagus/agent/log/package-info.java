/**
 * Belongs here: the agent's own voice: single, rate-limited lines for the operator.
 *
 * <p>Never here: standard output, a logging framework, anything about the application's data.
 */
@NullMarked
package dev.vagus.agent.log;

import org.jspecify.annotations.NullMarked;
