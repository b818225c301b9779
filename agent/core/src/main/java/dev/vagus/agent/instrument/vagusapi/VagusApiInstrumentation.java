package dev.vagus.agent.instrument.vagusapi;

import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Set;

/** {@code dev.vagus.api.Feedback}, in each class loader that has one. */
public final class VagusApiInstrumentation implements LibraryInstrumentation {
  private static final String TYPE = "dev.vagus.api.Feedback";

  @Override
  public String name() {
    return "vagus-api";
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
            named("tellAgent").and(isStatic()).and(takesArguments(2)),
            "dev.vagus.agent.instrument.vagusapi.TellAgentAdvice"));
  }
}
