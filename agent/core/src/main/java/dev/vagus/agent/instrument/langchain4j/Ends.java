package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.instrument.ModelCall;
import org.jspecify.annotations.Nullable;

/** How calls end that answer at once. */
final class Ends {
  private Ends() {}

  static void atOnce(ModelCall call, @Nullable Object returned, @Nullable Throwable thrown) {
    if (thrown == null) {
      call.answered(returned);
    } else {
      call.failed(thrown);
    }
  }
}
