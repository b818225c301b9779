/**
 * Belongs here: how advice gets into a class and how it is linked: instrumentation contract, advice
 * loaders, weaving report.
 *
 * <p>Never here: knowledge of any library, or of what is observed.
 */
@NullMarked
package dev.vagus.agent.weave;

import org.jspecify.annotations.NullMarked;
