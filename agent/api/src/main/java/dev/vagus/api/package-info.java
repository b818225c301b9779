/**
 * Belongs here: what an application author may call to say what a user did with a model's output;
 * JDK types only, does nothing without the agent.
 *
 * <p>Never here: anything that works without the agent, and any dependency.
 */
@NullMarked
package dev.vagus.api;

import org.jspecify.annotations.NullMarked;
