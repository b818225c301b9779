/**
 * Belongs here: methods of the application that the operator's rules are about: generic advice.
 *
 * <p>Never here: rules themselves, any library.
 */
@NullMarked
package dev.vagus.agent.instrument.methodrule;

import org.jspecify.annotations.NullMarked;
