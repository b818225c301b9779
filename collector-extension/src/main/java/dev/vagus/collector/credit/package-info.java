/**
 * Belongs here: credit assignment schemes, one file each; pure.
 *
 * <p>Never here: input and output, clocks.
 */
@NullMarked
package dev.vagus.collector.credit;

import org.jspecify.annotations.NullMarked;
