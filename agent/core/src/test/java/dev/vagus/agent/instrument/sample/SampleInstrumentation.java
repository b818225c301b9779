package dev.vagus.agent.instrument.sample;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;

/** Watches the sample library with one of the sample advices. */
public record SampleInstrumentation(String method, String advice)
    implements LibraryInstrumentation {
  @Override
  public String name() {
    return "sample";
  }

  @Override
  public List<WeavePoint> points() {
    return List.of(
        new WeavePoint(
            "sample.Greeter",
            named(method),
            SampleInstrumentation.class.getPackageName() + "." + advice));
  }
}
