package dev.vagus.agent.instrument.http.jdk;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Set;

/** {@code java.net.http}: the one private method that {@code send} and {@code sendAsync} end in. */
public final class JdkHttpInstrumentation implements LibraryInstrumentation {
  static final String NAME = "java-http-client";
  private static final String TYPE = "jdk.internal.net.http.HttpClientImpl";

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
        new WeavePoint(
            TYPE,
            named("sendAsync").and(takesArguments(4)),
            "dev.vagus.agent.instrument.http.jdk.SendAdvice"));
  }
}
