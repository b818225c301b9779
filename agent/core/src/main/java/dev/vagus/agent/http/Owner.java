package dev.vagus.agent.http;

import dev.vagus.agent.weave.Weave;
import org.jspecify.annotations.Nullable;

/**
 * Who made a request: libraries that are watched themselves leave fingerprints in the headers. One
 * that is not woven in this JVM owns nothing, so that its calls are seen at least here.
 */
final class Owner {
  private static final String OURSELVES = "vagus-agent/";

  private Owner() {}

  /** Whether the agent itself sends this. */
  static boolean isAgent(RequestHeaders headers) {
    String product = headers.first("user-agent");
    return product != null && product.startsWith(OURSELVES);
  }

  /** Whether a library that is watched makes this call. */
  static boolean isWatched(Endpoint endpoint, RequestHeaders headers) {
    for (String library : candidates(endpoint, headers)) {
      if (Weave.isWatching(library)) {
        return true;
      }
    }
    return false;
  }

  private static String[] candidates(Endpoint endpoint, RequestHeaders headers) {
    if (headers.first("x-stainless-lang") != null) {
      boolean anthropic = endpoint.dialect instanceof AnthropicMessages;
      return new String[] {anthropic ? "anthropic-java" : "openai-java"};
    }
    if (starts(headers.first("x-goog-api-client"), "google-genai-sdk")) {
      return new String[] {"google-genai"};
    }
    if (starts(headers.first("x-goog-api-client"), "gl-java")) {
      return new String[] {"google-cloud-vertexai"};
    }
    if (headers.first("x-fern-language") != null) {
      return new String[] {"cohere-java"};
    }
    if (headers.first("amz-sdk-invocation-id") != null) {
      return new String[] {"bedrockruntime", "aws-bedrock", "aws-sdk-bedrock"};
    }
    String product = headers.first("user-agent");
    if (starts(product, "azsdk-java-")) {
      return new String[] {"azure-ai-openai", "azure-ai-inference"};
    }
    if (starts(product, "langchain4j")) {
      return new String[] {"langchain4j"};
    }
    return new String[0];
  }

  private static boolean starts(@Nullable String value, String prefix) {
    return value != null && value.startsWith(prefix);
  }
}
