/**
 * Belongs here: what an agent adds to one application, measured in forked JVMs side by side.
 *
 * <p>Never here: classes of the Vagus agent; it is attached like any other.
 */
@NullMarked
package dev.vagus.benchmarks.overhead;

import org.jspecify.annotations.NullMarked;
