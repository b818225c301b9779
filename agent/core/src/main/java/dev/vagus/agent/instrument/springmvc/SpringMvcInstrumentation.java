package dev.vagus.agent.instrument.springmvc;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Set;

/** Spring MVC 5 to 7: the call of a controller's method, with its arguments bound. */
public final class SpringMvcInstrumentation implements LibraryInstrumentation {
  private static final String TYPE =
      "org.springframework.web.method.support.InvocableHandlerMethod";

  @Override
  public String name() {
    return "spring-mvc";
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
            named("doInvoke").and(takesArguments(Object[].class)),
            "dev.vagus.agent.instrument.springmvc.DoInvokeAdvice"));
  }
}
