/**
 * Belongs here: Spring AI: the methods that its models, its chat client, its tools and its vector
 * stores pass, how Reactor carries what they are in the middle of, and the mapping to the neutral
 * model.
 *
 * <p>Never here: the client libraries that some of its models use.
 */
@NullMarked
package dev.vagus.agent.instrument.springai;

import org.jspecify.annotations.NullMarked;
