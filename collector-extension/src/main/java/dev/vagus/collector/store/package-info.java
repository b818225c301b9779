/**
 * Belongs here: DuckDB: numbered schema files, one writer thread that owns the connection, queries.
 *
 * <p>Never here: protocols, reward rules.
 */
@NullMarked
package dev.vagus.collector.store;

import org.jspecify.annotations.NullMarked;
