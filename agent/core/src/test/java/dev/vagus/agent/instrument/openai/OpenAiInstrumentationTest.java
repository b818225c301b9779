package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.weave.WeavePoint;
import java.util.Arrays;
import net.bytebuddy.description.method.MethodDescription;
import org.junit.jupiter.api.Test;

class OpenAiInstrumentationTest {
  private final OpenAiInstrumentation instrumentation = new OpenAiInstrumentation();

  @Test
  void everyPointIsOneMethodOfTheLibrary() throws Exception {
    for (WeavePoint point : instrumentation.points()) {
      Class<?> type = Class.forName(point.type());
      assertThat(
              Arrays.stream(type.getDeclaredMethods())
                  .filter(method -> !method.isBridge())
                  .map(MethodDescription.ForLoadedMethod::new)
                  .filter(point.methods()::matches))
          .as(point.type() + " " + point.advice())
          .hasSize(1);
      assertThat(Class.forName(point.advice())).isNotNull();
    }
  }

  @Test
  void typesAreThoseOfThePoints() {
    assertThat(instrumentation.points())
        .extracting(WeavePoint::type)
        .containsAll(instrumentation.types());
  }
}
