package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** The execution of one tool. */
record ToolRun(Step step, ToolDefinition tool, @Nullable String arguments) {

  static ToolRun begin(Object callback, @Nullable Object arguments) {
    ToolDefinition tool = ((ToolCallback) callback).getToolDefinition();
    Step step =
        Step.begin(
            new StepStart(SpringAiInstrumentation.NAME, StepKind.EXECUTE_TOOL, tool.name(), null));
    return new ToolRun(step, tool, (String) arguments);
  }

  void end(@Nullable Object returned, @Nullable Throwable thrown) {
    try {
      step.facts().toolCallId = arguments == null ? null : ToolRound.callId(tool.name(), arguments);
      step.facts().toolType = "function";
      step.facts().toolDescription = tool.description();
      step.facts().arguments = step.render(arguments);
      step.facts().result = returned instanceof String text ? step.render(text) : null;
    } finally {
      step.end(thrown);
    }
  }
}
