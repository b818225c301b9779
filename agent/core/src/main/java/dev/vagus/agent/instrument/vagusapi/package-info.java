/**
 * Belongs here: what applications say through the API of Vagus: the one method that is woven.
 *
 * <p>Never here: what it means; that is the feedback room's.
 */
@NullMarked
package dev.vagus.agent.instrument.vagusapi;

import org.jspecify.annotations.NullMarked;
