/**
 * Belongs here: dataset formats, one file each, preference mining and splits: records in, bytes
 * out.
 *
 * <p>Never here: files, databases, clocks.
 */
@NullMarked
package dev.vagus.collector.dataset;

import org.jspecify.annotations.NullMarked;
