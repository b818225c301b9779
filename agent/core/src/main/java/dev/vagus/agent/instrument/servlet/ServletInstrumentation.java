package dev.vagus.agent.instrument.servlet;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Set;

/** Servlets of the namespaces {@code jakarta} and {@code javax}: every request they serve. */
public final class ServletInstrumentation implements LibraryInstrumentation {
  private static final String JAKARTA = "jakarta.servlet.http.HttpServlet";
  private static final String JAVAX = "javax.servlet.http.HttpServlet";
  private static final String PACKAGE = "dev.vagus.agent.instrument.servlet.";

  @Override
  public String name() {
    return "servlet";
  }

  @Override
  public Set<String> types() {
    return Set.of(JAKARTA, JAVAX);
  }

  /** Both overloads: frameworks override either; what is nested in a request does not begin one. */
  @Override
  public boolean callsModels() {
    return false;
  }

  @Override
  public List<WeavePoint> points() {
    return List.of(
        new WeavePoint(
            JAKARTA, named("service").and(takesArguments(2)), PACKAGE + "JakartaServiceAdvice"),
        new WeavePoint(
            JAVAX, named("service").and(takesArguments(2)), PACKAGE + "JavaxServiceAdvice"));
  }
}
