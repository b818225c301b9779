package dev.vagus.agent.instrument.http.url;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Set;

/**
 * {@code HttpURLConnection} of the JDK: where the application gets its streams. Connections with
 * TLS delegate to the same class.
 */
public final class UrlConnectionInstrumentation implements LibraryInstrumentation {
  static final String NAME = "http-url-connection";
  private static final String TYPE = "sun.net.www.protocol.http.HttpURLConnection";
  private static final String PACKAGE = "dev.vagus.agent.instrument.http.url.";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(TYPE);
  }

  @Override
  public boolean callsModels() {
    return false;
  }

  @Override
  public List<WeavePoint> points() {
    return List.of(
        point("getOutputStream", "OutputAdvice"),
        point("getInputStream", "InputAdvice"),
        point("getErrorStream", "ErrorAdvice"));
  }

  private static WeavePoint point(String method, String advice) {
    return new WeavePoint(TYPE, named(method).and(takesArguments(0)), PACKAGE + advice);
  }
}
