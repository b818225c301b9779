package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.instrument.Accessor;
import java.util.Locale;

/** The library's names of providers in the words of the semantic conventions. */
final class Providers {
  private static final String MODELS = "dev.langchain4j.model.";
  private static final Accessor PROVIDER = new Accessor("provider");

  private Providers() {}

  /** What the model says, else what its package says. */
  static String of(Object model) {
    Object provider = PROVIDER.of(model);
    if (provider instanceof Enum<?> named && !named.name().equals("OTHER")) {
      return ofName(named.name());
    }
    String type = model.getClass().getName();
    int end = type.indexOf('.', MODELS.length());
    return type.startsWith(MODELS) && end > 0
        ? ofPackage(type.substring(MODELS.length(), end))
        : "_OTHER";
  }

  private static String ofName(String name) {
    return switch (name) {
      case "OPEN_AI" -> "openai";
      case "AMAZON_BEDROCK" -> "aws.bedrock";
      case "AZURE_OPEN_AI" -> "azure.ai.openai";
      case "GITHUB_MODELS", "MICROSOFT_FOUNDRY" -> "azure.ai.inference";
      case "GOOGLE_AI_GEMINI", "GOOGLE_GENAI" -> "gcp.gemini";
      case "GOOGLE_VERTEX_AI_GEMINI", "GOOGLE_VERTEX_AI_ANTHROPIC" -> "gcp.vertex_ai";
      case "WATSONX" -> "ibm.watsonx.ai";
      default -> name.toLowerCase(Locale.ROOT);
    };
  }

  private static String ofPackage(String name) {
    return switch (name) {
      case "openai", "openaiofficial" -> "openai";
      case "azure" -> "azure.ai.openai";
      case "bedrock" -> "aws.bedrock";
      case "googleai" -> "gcp.gemini";
      case "vertexai" -> "gcp.vertex_ai";
      case "mistralai" -> "mistral_ai";
      case "githubmodels" -> "azure.ai.inference";
      case "watsonx" -> "ibm.watsonx.ai";
      case "chat", "embedding" -> "_OTHER";
      default -> name;
    };
  }
}
