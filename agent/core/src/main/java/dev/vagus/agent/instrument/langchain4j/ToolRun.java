package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import dev.vagus.agent.instrument.Accessor;
import org.jspecify.annotations.Nullable;

/** The execution of a tool. The library tells a failure to the model, not to its caller. */
final class ToolRun {
  private static final Accessor RESULT_TEXT = new Accessor("resultText");
  private static final Accessor IS_ERROR = new Accessor("isError");

  /** What the conventions call a failure that is told to the model. */
  private static final String TOLD_TO_THE_MODEL = "tool_error";

  private static final ThreadLocal<@Nullable Object> RUNNING = new ThreadLocal<>();

  private final Step step;
  private final ToolExecutionRequest request;
  private final @Nullable Object outer;

  private ToolRun(Step step, ToolExecutionRequest request, @Nullable Object outer) {
    this.step = step;
    this.request = request;
    this.outer = outer;
  }

  /** An execution begins; null when it is a part of one that this thread is in the middle of. */
  static @Nullable ToolRun begin(Object request, @Nullable Object invocation) {
    Object outer = RUNNING.get();
    if (outer == request) {
      return null;
    }
    ToolExecutionRequest asked = (ToolExecutionRequest) request;
    Step step =
        Step.begin(
            new StepStart(
                LangChain4jInstrumentation.NAME, StepKind.EXECUTE_TOOL, asked.name(), null),
            AgentRuns.of(invocation));
    RUNNING.set(asked);
    return new ToolRun(step, asked, outer);
  }

  /** The execution has ended. */
  void end(@Nullable Object returned, @Nullable Throwable thrown) {
    if (outer == null) {
      RUNNING.remove();
    } else {
      RUNNING.set(outer);
    }
    try {
      step.facts().toolCallId = request.id();
      step.facts().toolType = "function";
      step.facts().arguments = step.render(request.arguments());
      step.facts().result = step.render(text(returned));
      if (returned != null && Boolean.TRUE.equals(IS_ERROR.of(returned))) {
        step.facts().errorType = TOLD_TO_THE_MODEL;
      }
    } finally {
      step.end(thrown);
    }
  }

  private static @Nullable String text(@Nullable Object returned) {
    if (returned == null || returned instanceof String) {
      return (String) returned;
    }
    return ChatParameters.text(RESULT_TEXT.of(returned));
  }
}
