/**
 * Belongs here: reading the message JSON of the semantic conventions into records.
 *
 * <p>Never here: formats of trainers, decisions about rewards, input and output.
 */
@NullMarked
package dev.vagus.collector.message;

import org.jspecify.annotations.NullMarked;
