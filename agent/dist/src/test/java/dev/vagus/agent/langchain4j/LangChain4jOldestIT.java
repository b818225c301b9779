package dev.vagus.agent.langchain4j;

import java.util.Set;

/** The first version with today's interfaces, over its own HTTP client. */
class LangChain4jOldestIT extends LangChain4jSuite {
  LangChain4jOldestIT() {
    super(
        "langchain4j-1.0.0",
        "openai",
        "oldest",
        "langchain4j-1.0.0",
        "langchain4j-shared",
        "openai-java-shared");
  }

  /** The models take an error in the middle of a stream for an empty chunk. */
  @Override
  Set<String> alsoLacks() {
    return Set.of("chat-stream-broken");
  }
}
