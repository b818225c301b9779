/**
 * Belongs here: LangChain4j: the methods that its models' calls, its AI services and its tools
 * pass, and the mapping of its requests and answers to the neutral model.
 *
 * <p>Never here: the client libraries that some of its models use.
 */
@NullMarked
package dev.vagus.agent.instrument.langchain4j;

import org.jspecify.annotations.NullMarked;
