package dev.vagus.agent.instrument.anthropic;

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
 * anthropic-java 0.8 to 3: messages, those of the beta services included.
 *
 * <p>Woven are the services that answer with raw responses: the ones that applications call, the
 * {@code withOptions} copies, the tool runner and the asynchronous streams are all built on them.
 * Counting tokens and batches are no model calls.
 */
public final class AnthropicInstrumentation implements LibraryInstrumentation {
  static final String NAME = "anthropic-java";

  private static final String SERVICES = "com.anthropic.services.";
  private static final String PACKAGE = "dev.vagus.agent.instrument.anthropic.";

  private static final Set<String> TYPES =
      Set.of(
          raw("blocking.MessageServiceImpl"),
          raw("async.MessageServiceAsyncImpl"),
          raw("blocking.beta.MessageServiceImpl"),
          raw("async.beta.MessageServiceAsyncImpl"));

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
      points.add(
          new WeavePoint(type, funnel("createStreaming"), PACKAGE + "CreateStreamingAdvice"));
    }
    return points;
  }

  @Override
  public List<String> heralds() {
    return List.of("com.anthropic.client.", "com.anthropic.core.ClientOptions");
  }

  private static String raw(String service) {
    return SERVICES + service + "$WithRawResponseImpl";
  }

  /** The overload that the library's other ones end in. */
  private static ElementMatcher<MethodDescription> funnel(String method) {
    return named(method)
        .and(takesArguments(2))
        .and(takesArgument(1, named("com.anthropic.core.RequestOptions")));
  }
}
