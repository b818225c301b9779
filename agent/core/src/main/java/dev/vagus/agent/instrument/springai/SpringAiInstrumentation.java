package dev.vagus.agent.instrument.springai;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.instrument.FirstDeclared;
import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Spring AI 1.0 to 2.0: chat and embedding models, the chat client, tools and vector stores.
 *
 * <p>Its interfaces have no code that all models pass, so the models are named.
 */
public final class SpringAiInstrumentation implements LibraryInstrumentation {
  static final String NAME = "spring-ai";

  private static final String LIBRARY = "org.springframework.ai.";
  private static final String PACKAGE = "dev.vagus.agent.instrument.springai.";
  private static final String PROMPT = LIBRARY + "chat.prompt.Prompt";
  private static final String RESPONSE = LIBRARY + "chat.model.ChatResponse";
  private static final String FLUX = "reactor.core.publisher.Flux";
  private static final String CLIENT = LIBRARY + "chat.client.DefaultChatClient$Default";
  private static final String CALL_SPEC = CLIENT + "CallResponseSpec";
  private static final String STREAM_SPEC = CLIENT + "StreamResponseSpec";
  private static final String CLIENT_REQUEST = LIBRARY + "chat.client.ChatClientRequest";
  private static final String TOOL_MANAGER = LIBRARY + "model.tool.DefaultToolCallingManager";
  private static final String VECTOR_STORE =
      LIBRARY + "vectorstore.observation.AbstractObservationVectorStore";

  private static final Set<String> CHAT_MODELS =
      Set.of(
          LIBRARY + "openai.OpenAiChatModel",
          LIBRARY + "openaisdk.OpenAiSdkChatModel",
          LIBRARY + "anthropic.AnthropicChatModel",
          LIBRARY + "azure.openai.AzureOpenAiChatModel",
          LIBRARY + "bedrock.converse.BedrockProxyChatModel",
          LIBRARY + "deepseek.DeepSeekChatModel",
          LIBRARY + "google.genai.GoogleGenAiChatModel",
          LIBRARY + "minimax.MiniMaxChatModel",
          LIBRARY + "mistralai.MistralAiChatModel",
          LIBRARY + "ollama.OllamaChatModel",
          LIBRARY + "vertexai.gemini.VertexAiGeminiChatModel",
          LIBRARY + "zhipuai.ZhiPuAiChatModel");

  private static final Set<String> EMBEDDING_MODELS =
      Set.of(
          LIBRARY + "openai.OpenAiEmbeddingModel",
          LIBRARY + "openaisdk.OpenAiSdkEmbeddingModel",
          LIBRARY + "azure.openai.AzureOpenAiEmbeddingModel",
          LIBRARY + "mistralai.MistralAiEmbeddingModel",
          LIBRARY + "ollama.OllamaEmbeddingModel",
          LIBRARY + "google.genai.text.GoogleGenAiTextEmbeddingModel",
          LIBRARY + "vertexai.embedding.text.VertexAiTextEmbeddingModel",
          LIBRARY + "zhipuai.ZhiPuAiEmbeddingModel");

  private static final Set<String> TOOLS =
      Set.of(
          LIBRARY + "tool.method.MethodToolCallback",
          LIBRARY + "tool.function.FunctionToolCallback",
          LIBRARY + "mcp.SyncMcpToolCallback",
          LIBRARY + "mcp.AsyncMcpToolCallback");

  private static final Set<String> TYPES =
      Stream.of(
              CHAT_MODELS,
              EMBEDDING_MODELS,
              TOOLS,
              Set.of(CALL_SPEC, STREAM_SPEC, TOOL_MANAGER, VECTOR_STORE))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    for (String model : CHAT_MODELS) {
      points.add(point(model, ofPrompt("internalCall", "call", RESPONSE), "ChatModelCall"));
      points.add(point(model, ofPrompt("internalStream", "stream", FLUX), "ChatModelStream"));
    }
    String embeddingRequest = LIBRARY + "embedding.EmbeddingRequest";
    for (String model : EMBEDDING_MODELS) {
      points.add(
          point(
              model,
              named("call").and(takesArguments(1)).and(takesArgument(0, named(embeddingRequest))),
              "EmbeddingCall"));
    }
    for (String tool : TOOLS) {
      points.add(
          point(
              tool,
              named("call").and(takesArguments(2)).and(takesArgument(0, String.class)),
              "ToolCall"));
    }
    ElementMatcher.Junction<MethodDescription> ofClient =
        named("doGetObservableChatClientResponse").and(takesArgument(0, named(CLIENT_REQUEST)));
    points.add(
        point(
            CALL_SPEC,
            FirstDeclared.of(ofClient.and(takesArguments(2)), ofClient.and(takesArguments(1))),
            "ChatClientCall"));
    points.add(
        point(
            STREAM_SPEC,
            named("doGetObservableFluxChatResponse").and(takesArgument(0, named(CLIENT_REQUEST))),
            "ChatClientStream"));
    points.add(
        point(
            TOOL_MANAGER,
            named("executeToolCalls").and(takesArguments(2)).and(takesArgument(0, named(PROMPT))),
            "ToolCalls"));
    points.add(
        point(
            VECTOR_STORE,
            named("similaritySearch")
                .and(takesArgument(0, named(LIBRARY + "vectorstore.SearchRequest"))),
            "SimilaritySearch"));
    return points;
  }

  @Override
  public List<String> heralds() {
    return List.of(LIBRARY);
  }

  private static WeavePoint point(
      String type, ElementMatcher<? super MethodDescription> methods, String advice) {
    return new WeavePoint(type, methods, PACKAGE + advice + "Advice");
  }

  /** The inner method, which a model calls once for each round of tools, or else the only one. */
  private static ElementMatcher<MethodDescription> ofPrompt(
      String inner, String outer, String result) {
    ElementMatcher.Junction<MethodDescription> fits =
        takesArgument(0, named(PROMPT)).and(returns(named(result)));
    return FirstDeclared.of(named(inner).and(fits), named(outer).and(takesArguments(1)).and(fits));
  }
}
