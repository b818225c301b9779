/**
 * Belongs here: what of prompts and answers may leave the application: capture modes, redaction,
 * truncation, message JSON.
 *
 * <p>Never here: transport, metrics, vendor types.
 */
@NullMarked
package dev.vagus.agent.content;

import org.jspecify.annotations.NullMarked;
