/**
 * Belongs here: what users do with outputs, heard from applications in JVMs of their own: the API,
 * servlets, Spring MVC, methods.
 *
 * <p>Never here: what models answer, shape and start of the agent.
 */
@NullMarked
package dev.vagus.agent.acceptance;

import org.jspecify.annotations.NullMarked;
