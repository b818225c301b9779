package dev.vagus.agent.instrument.springai;

/** Providers by the package of the model, in the words of the semantic conventions. */
final class Providers {
  private static final String LIBRARY = "org.springframework.ai.";

  private Providers() {}

  static String of(Object model) {
    String type = model.getClass().getName();
    int end = type.indexOf('.', LIBRARY.length());
    if (!type.startsWith(LIBRARY) || end < 0) {
      return "_OTHER";
    }
    String name = type.substring(LIBRARY.length(), end);
    return switch (name) {
      case "openai", "openaisdk" -> "openai";
      case "azure" -> "azure.ai.openai";
      case "bedrock" -> "aws.bedrock";
      case "google" -> "gcp.gemini";
      case "vertexai" -> "gcp.vertex_ai";
      case "mistralai" -> "mistral_ai";
      default -> name;
    };
  }
}
