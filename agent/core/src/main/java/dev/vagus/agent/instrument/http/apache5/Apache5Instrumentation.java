package dev.vagus.agent.instrument.http.apache5;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Apache HttpClient 5, classic and asynchronous: the method that every way to execute ends in,
 * above the undoing of compression; and the closing of answers whose body is not closed.
 */
public final class Apache5Instrumentation implements LibraryInstrumentation {
  static final String NAME = "apache-httpclient-5";
  private static final String PACKAGE = "dev.vagus.agent.instrument.http.apache5.";
  private static final List<String> CLIENTS =
      List.of(
          "org.apache.hc.client5.http.impl.classic.InternalHttpClient",
          "org.apache.hc.client5.http.impl.classic.MinimalHttpClient");
  private static final String ASYNC =
      "org.apache.hc.client5.http.impl.async.InternalAbstractHttpAsyncClient";
  private static final String ANSWER =
      "org.apache.hc.client5.http.impl.classic.CloseableHttpResponse";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENTS.get(0), CLIENTS.get(1), ANSWER, ASYNC);
  }

  @Override
  public boolean callsModels() {
    return false;
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    for (String client : CLIENTS) {
      points.add(
          new WeavePoint(
              client, named("doExecute").and(takesArguments(3)), PACKAGE + "ExecuteAdvice"));
    }
    points.add(
        new WeavePoint(ANSWER, named("close").and(takesArguments(0)), PACKAGE + "CloseAdvice"));
    points.add(
        new WeavePoint(
            ASYNC, named("doExecute").and(takesArguments(6)), PACKAGE + "AsyncExecuteAdvice"));
    return points;
  }

  @Override
  public List<String> heralds() {
    return List.of(
        "org.apache.hc.client5.http.impl.classic.HttpClientBuilder",
        "org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder");
  }
}
