package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.http.HttpResponseFor;
import org.junit.jupiter.api.Test;

class ConformanceTest {
  interface Newer<T> extends HttpResponseFor<T> {
    default String trailers() {
      return "";
    }
  }

  @Test
  void knownInterfacesAreWrapped() {
    Answers.requireKnownInterfaces();
  }

  @Test
  void interfaceWithMoreMethodsIsRefusedByName() {
    assertThatThrownBy(() -> Conformance.require(Newer.class, ObservedResponse.class))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("trailers");
  }
}
