package dev.vagus.agent.instrument.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.weave.WeavePoint;
import java.util.Arrays;
import net.bytebuddy.description.method.MethodDescription;
import org.junit.jupiter.api.Test;

class AnthropicInstrumentationTest {
  private final AnthropicInstrumentation instrumentation = new AnthropicInstrumentation();

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
}
