/**
 * Belongs here: reward tracks, one file each, and what became of outputs; pure functions of an
 * episode.
 *
 * <p>Never here: input and output, clocks, randomness without a seed.
 */
@NullMarked
package dev.vagus.collector.reward;

import org.jspecify.annotations.NullMarked;
