/**
 * Belongs here: what the advice of several libraries needs: the life of one observed call, taps for
 * its answers, reading of models by name. Loaded next to each library, like the advice.
 *
 * <p>Never here: any type of a library.
 */
@NullMarked
package dev.vagus.agent.instrument;

import org.jspecify.annotations.NullMarked;
