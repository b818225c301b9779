/**
 * Belongs here: the records that every other room talks about; java.* only.
 *
 * <p>Never here: behaviour beyond validation, JSON, SQL, protocol types.
 */
@NullMarked
package dev.vagus.collector.model;

import org.jspecify.annotations.NullMarked;
