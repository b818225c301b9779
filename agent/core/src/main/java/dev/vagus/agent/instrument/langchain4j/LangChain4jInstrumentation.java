package dev.vagus.agent.instrument.langchain4j;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
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
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * LangChain4j 1.0 and later: chat, streaming chat and embeddings of all models that leave the
 * library's own methods as they are, AI services, their tools, and retrieval by embeddings.
 *
 * <p>Woven are default methods of its interfaces, so a model of the application is seen too.
 */
public final class LangChain4jInstrumentation implements LibraryInstrumentation {
  static final String NAME = "langchain4j";

  private static final String LIBRARY = "dev.langchain4j.";
  private static final String PACKAGE = "dev.vagus.agent.instrument.langchain4j.";
  private static final String CHAT_MODEL = LIBRARY + "model.chat.ChatModel";
  private static final String STREAMING_CHAT_MODEL = LIBRARY + "model.chat.StreamingChatModel";
  private static final String OPTIONS = LIBRARY + "model.chat.ChatRequestOptions";
  private static final String REQUEST = LIBRARY + "model.chat.request.ChatRequest";
  private static final String HANDLER =
      LIBRARY + "model.chat.response.StreamingChatResponseHandler";
  private static final String EMBEDDING_MODEL = LIBRARY + "model.embedding.EmbeddingModel";
  private static final String SERVICES = LIBRARY + "service.DefaultAiServices$1";
  private static final String TOKEN_STREAM = LIBRARY + "service.AiServiceTokenStream";
  private static final String TOOL_SERVICE = LIBRARY + "service.tool.ToolService";
  private static final String TOOL_EXECUTOR = LIBRARY + "service.tool.DefaultToolExecutor";
  private static final String RETRIEVER =
      LIBRARY + "rag.content.retriever.EmbeddingStoreContentRetriever";

  /** Before 1.17 each model had a method of its own for embeddings. */
  private static final Set<String> EMBEDDING_MODELS =
      Set.of(
          LIBRARY + "model.openai.OpenAiEmbeddingModel",
          LIBRARY + "model.openaiofficial.OpenAiOfficialEmbeddingModel",
          LIBRARY + "model.azure.AzureOpenAiEmbeddingModel",
          LIBRARY + "model.ollama.OllamaEmbeddingModel",
          LIBRARY + "model.mistralai.MistralAiEmbeddingModel",
          LIBRARY + "model.cohere.CohereEmbeddingModel",
          LIBRARY + "model.voyageai.VoyageAiEmbeddingModel",
          LIBRARY + "model.googleai.GoogleAiEmbeddingModel");

  private static final Set<String> TYPES = types(new ArrayList<>(EMBEDDING_MODELS));

  private static Set<String> types(List<String> types) {
    types.addAll(
        List.of(
            CHAT_MODEL,
            STREAMING_CHAT_MODEL,
            EMBEDDING_MODEL,
            SERVICES,
            TOKEN_STREAM,
            TOOL_SERVICE,
            TOOL_EXECUTOR,
            RETRIEVER));
    return Set.copyOf(types);
  }

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
    points.add(
        point(
            CHAT_MODEL,
            FirstDeclared.of(
                named("chat").and(with(REQUEST, OPTIONS)), named("chat").and(with(REQUEST))),
            "Chat"));
    points.add(
        point(
                STREAMING_CHAT_MODEL,
                named("chat").and(with(REQUEST, OPTIONS, HANDLER)),
                "StreamingChatWithOptions")
            .whereItExists());
    points.add(
        point(
                STREAMING_CHAT_MODEL,
                FirstDeclared.of(
                        named("chat").and(with(REQUEST, OPTIONS, HANDLER)),
                        named("chat").and(with(REQUEST, HANDLER)))
                    .and(takesArguments(2)),
                "StreamingChat")
            .whereItExists());
    points.add(
        point(
                EMBEDDING_MODEL,
                named("embed")
                    .and(with(LIBRARY + "model.embedding.request.EmbeddingRequest"))
                    .and(returns(named(LIBRARY + "model.embedding.response.EmbeddingResponse"))),
                "Embed")
            .whereItExists());
    for (String model : EMBEDDING_MODELS) {
      points.add(
          point(model, named("embedAll").and(with("java.util.List")), "EmbedAll").whereItExists());
    }
    String invocation = LIBRARY + "invocation.InvocationContext";
    points.add(
        point(
                SERVICES,
                named("invoke").and(takesArguments(3)).and(takesArgument(2, named(invocation))),
                "ServiceInvocation")
            .whereItExists());
    points.add(
        point(
                SERVICES,
                FirstDeclared.of(
                        named("invoke")
                            .and(takesArguments(3))
                            .and(takesArgument(2, named(invocation))),
                        named("invoke")
                            .and(takesArguments(3))
                            .and(takesArgument(1, named("java.lang.reflect.Method"))))
                    .and(takesArgument(1, named("java.lang.reflect.Method"))),
                "ServiceCall")
            .whereItExists());
    points.add(point(TOKEN_STREAM, isConstructor(), "TokenStreamMade"));
    points.add(point(TOKEN_STREAM, named("start").and(takesArguments(0)), "TokenStreamStart"));
    points.add(
        point(
                TOOL_SERVICE,
                named("executeWithErrorHandling")
                    .and(isStatic())
                    .and(takesArgument(0, named(LIBRARY + "agent.tool.ToolExecutionRequest")))
                    .and(takesArgument(2, named(invocation))),
                "Tool")
            .whereItExists());
    points.add(
        point(
            TOOL_EXECUTOR,
            named("execute")
                .and(takesArguments(2))
                .and(takesArgument(0, named(LIBRARY + "agent.tool.ToolExecutionRequest"))),
            "ToolExecutor"));
    points.add(
        point(RETRIEVER, named("retrieve").and(with(LIBRARY + "rag.query.Query")), "Retrieve"));
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

  private static ElementMatcher.Junction<MethodDescription> with(String... parameters) {
    ElementMatcher.Junction<MethodDescription> matcher = takesArguments(parameters.length);
    for (int i = 0; i < parameters.length; i++) {
      matcher = matcher.and(takesArgument(i, named(parameters[i])));
    }
    return matcher;
  }
}
