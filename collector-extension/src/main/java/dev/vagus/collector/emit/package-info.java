/**
 * Belongs here: what leaves: metrics, evaluation results, forwarding.
 *
 * <p>Never here: decisions about rewards.
 */
@NullMarked
package dev.vagus.collector.emit;

import org.jspecify.annotations.NullMarked;
