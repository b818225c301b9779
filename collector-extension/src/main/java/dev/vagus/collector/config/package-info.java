/**
 * Belongs here: one immutable record per component, its defaults and validation; unknown keys are
 * refused.
 *
 * <p>Never here: behaviour.
 */
@NullMarked
package dev.vagus.collector.config;

import org.jspecify.annotations.NullMarked;
