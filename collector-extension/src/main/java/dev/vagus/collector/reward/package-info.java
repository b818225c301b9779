/**
 * Belongs here: reward tracks, one file each; pure functions of an episode.
 *
 * <p>Never here: input and output, clocks, randomness without a seed.
 */
@NullMarked
package dev.vagus.collector.reward;

import org.jspecify.annotations.NullMarked;
