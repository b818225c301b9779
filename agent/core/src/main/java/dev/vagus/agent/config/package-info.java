/**
 * Belongs here: one immutable record per component, where its values come from, and its validation.
 *
 * <p>Never here: behaviour.
 */
@NullMarked
package dev.vagus.agent.config;

import org.jspecify.annotations.NullMarked;
