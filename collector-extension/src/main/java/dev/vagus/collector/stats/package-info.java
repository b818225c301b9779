/**
 * Belongs here: pure mathematics over numbers and texts: similarity, intervals, agreement.
 *
 * <p>Never here: domain records that are not needed for the mathematics, input and output.
 */
@NullMarked
package dev.vagus.collector.stats;

import org.jspecify.annotations.NullMarked;
