/**
 * Belongs here: inbound HTTP requests as servlets of either namespace see them: beginning, answer,
 * going on in another thread.
 *
 * <p>Never here: reading of bodies or parameters, rules, other libraries.
 */
@NullMarked
package dev.vagus.agent.instrument.servlet;

import org.jspecify.annotations.NullMarked;
