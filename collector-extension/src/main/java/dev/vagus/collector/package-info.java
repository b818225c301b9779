/**
 * Belongs here: wiring by hand; the only place that exits the process.
 *
 * <p>Never here: logic.
 */
@NullMarked
package dev.vagus.collector;

import org.jspecify.annotations.NullMarked;
