/**
 * Belongs here: how the agent fares, told to people: the report, where it is served, and the one
 * word about silence.
 *
 * <p>Never here: counting, which each room does for itself; anything that changes what is observed.
 */
@NullMarked
package dev.vagus.agent.diagnosis;

import org.jspecify.annotations.NullMarked;
