package dev.vagus.agent.instrument.langchain4j;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Step;
import org.jspecify.annotations.Nullable;

/** The run of an AI service that answers with a stream, while the stream is being started. */
final class ResumedRun {
  private final Step run;
  private final @Nullable CallContext before;

  ResumedRun(Step run, @Nullable CallContext before) {
    this.run = run;
    this.before = before;
  }

  /** The stream has been started; the run lasts until the last of its calls has been answered. */
  void leave(@Nullable Throwable thrown) {
    CallContext.replace(before);
    run.release(thrown);
  }
}
