/**
 * Belongs here: commands and progress bars.
 *
 * <p>Never here: logic that another room could have.
 */
@NullMarked
package dev.vagus.collector.cli;

import org.jspecify.annotations.NullMarked;
