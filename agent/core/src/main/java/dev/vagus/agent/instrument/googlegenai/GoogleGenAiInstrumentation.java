package dev.vagus.agent.instrument.googlegenai;

import static net.bytebuddy.matcher.ElementMatchers.isBridge;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * google-genai 1.18 to 1.x: content generation and embeddings, against the Gemini API and Vertex
 * AI.
 *
 * <p>Woven are the methods that send one request: those that applications call, chats included,
 * send one, or several when the client runs tools by itself. Streams are seen by their iterator.
 */
public final class GoogleGenAiInstrumentation implements LibraryInstrumentation {
  static final String NAME = "google-genai";

  private static final String LIBRARY = "com.google.genai.";
  private static final String MODELS = LIBRARY + "Models";
  private static final String ASYNC_MODELS = LIBRARY + "AsyncModels";
  private static final String STREAM = LIBRARY + "ResponseStream";
  private static final String ITERATOR = STREAM + "$ResponseStreamIterator";
  private static final String PACKAGE = "dev.vagus.agent.instrument.googlegenai.";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(MODELS, ASYNC_MODELS, STREAM, ITERATOR);
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    for (String models : List.of(MODELS, ASYNC_MODELS)) {
      points.add(
          new WeavePoint(models, named("privateGenerateContent"), PACKAGE + "GenerateAdvice"));
      points.add(
          new WeavePoint(
              models, named("privateGenerateContentStream"), PACKAGE + "GenerateStreamAdvice"));
      points.add(new WeavePoint(models, named("privateEmbedContent"), PACKAGE + "EmbedAdvice"));
    }
    points.add(
        new WeavePoint(STREAM, named("close").and(takesArguments(0)), PACKAGE + "CloseAdvice"));
    points.add(new WeavePoint(ITERATOR, named("hasNext"), PACKAGE + "HasNextAdvice"));
    points.add(
        new WeavePoint(ITERATOR, named("next").and(not(isBridge())), PACKAGE + "NextAdvice"));
    return points;
  }

  @Override
  public List<String> heralds() {
    return List.of(LIBRARY + "Client", LIBRARY + "ApiClient");
  }
}
