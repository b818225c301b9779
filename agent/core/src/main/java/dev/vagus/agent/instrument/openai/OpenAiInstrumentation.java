package dev.vagus.agent.instrument.openai;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * openai-java 0.34 to 4: chat completions, Responses, embeddings and legacy completions.
 *
 * <p>Woven are the services that answer with raw responses: the ones that applications call, the
 * {@code withOptions} copies and the asynchronous streams are all built on them.
 */
public final class OpenAiInstrumentation implements LibraryInstrumentation {
  static final String NAME = "openai-java";

  private static final String SERVICES = "com.openai.services.";
  private static final String PACKAGE = "dev.vagus.agent.instrument.openai.";

  private static final Set<String> TYPES =
      Set.of(
          raw("blocking.chat.ChatCompletionServiceImpl"),
          raw("async.chat.ChatCompletionServiceAsyncImpl"),
          raw("blocking.ResponseServiceImpl"),
          raw("async.ResponseServiceAsyncImpl"),
          raw("blocking.EmbeddingServiceImpl"),
          raw("async.EmbeddingServiceAsyncImpl"),
          raw("blocking.CompletionServiceImpl"),
          raw("async.CompletionServiceAsyncImpl"));

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
    for (String type : TYPES) {
      points.add(new WeavePoint(type, funnel("create"), PACKAGE + "CreateAdvice"));
      if (!type.contains("Embedding")) {
        points.add(
            new WeavePoint(type, funnel("createStreaming"), PACKAGE + "CreateStreamingAdvice"));
      }
    }
    return points;
  }

  @Override
  public List<String> heralds() {
    return List.of("com.openai.client.", "com.openai.core.ClientOptions");
  }

  private static String raw(String service) {
    return SERVICES + service + "$WithRawResponseImpl";
  }

  /** The overload that the library's other ones end in. */
  private static ElementMatcher<MethodDescription> funnel(String method) {
    return named(method)
        .and(takesArguments(2))
        .and(takesArgument(1, named("com.openai.core.RequestOptions")));
  }
}
