/** LangChain4j, run by an application that knows nothing of the agent. */
@NullMarked
package dev.vagus.agent.langchain4j;

import org.jspecify.annotations.NullMarked;
