/**
 * Belongs here: what Spring MVC made of a request: arguments, body and return value of the
 * application's method.
 *
 * <p>Never here: rules, requests as such, other libraries.
 */
@NullMarked
package dev.vagus.agent.instrument.springmvc;

import org.jspecify.annotations.NullMarked;
