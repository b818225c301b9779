package dev.vagus.agent.inference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.content.ContentLimits;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepTest {
  private static final CallStart CHAT =
      new CallStart("openai-java", Operation.CHAT, "openai", "m", null, -1, false);
  private static final StepStart AGENT =
      new StepStart("langchain4j", StepKind.INVOKE_AGENT, "Clerk", "conversation-1");
  private static final StepStart TOOL =
      new StepStart("langchain4j", StepKind.EXECUTE_TOOL, "weather", null);

  private final RecordingSink sink = new RecordingSink();

  @BeforeEach
  void install() {
    CallContext.replace(null);
    Inference.install(sink);
    sink.calls.clear();
    sink.steps.clear();
  }

  @AfterEach
  void forget() {
    CallContext.replace(null);
  }

  @Test
  void callsAndStepsNest() {
    Step agent = Step.begin(AGENT);
    Inference first = Inference.begin(CHAT);
    first.end();
    Step tool = Step.begin(TOOL);
    Inference withinTool = Inference.begin(CHAT);
    withinTool.end();
    tool.end(null);
    Inference second = Inference.begin(CHAT);
    second.end();
    agent.end(null);
    Inference after = Inference.begin(CHAT);
    after.end();

    assertThat(sink.calls)
        .extracting(FinishedCall::parent)
        .containsExactly(agent.ref(), tool.ref(), agent.ref(), null);
    assertThat(sink.steps).extracting(FinishedStep::parent).containsExactly(agent.ref(), null);
    assertThat(sink.calls.subList(0, 3))
        .allSatisfy(call -> assertThat(call.ref().traceId()).isEqualTo(agent.ref().traceId()))
        .allSatisfy(
            call -> assertThat(call.context().conversationId()).isEqualTo("conversation-1"));
    assertThat(sink.steps.get(0).context().conversationId()).isEqualTo("conversation-1");
    assertThat(after.ref().traceId()).isNotEqualTo(agent.ref().traceId());
    assertThat(sink.calls.get(3).context().conversationId()).isNull();
  }

  @Test
  void theConversationThatTheOperatorNamedGoesFirst() {
    CallContext.current().conversationId("named");
    Step agent = Step.begin(AGENT);
    Inference.begin(CHAT).end();
    agent.end(null);
    assertThat(sink.calls.get(0).context().conversationId()).isEqualTo("named");
    assertThat(sink.steps.get(0).context().conversationId()).isEqualTo("named");
  }

  @Test
  void aToolThatRunsWithinACallMayCallModelsItself() {
    Inference outer = Inference.begin(CHAT);
    Step tool = Step.begin(TOOL);
    Inference own = Inference.begin(CHAT);
    assertThat(own.ref()).isNotEqualTo(outer.ref());
    own.end();
    tool.end(null);
    Inference part = Inference.begin(CHAT);
    assertThat(part.ref()).isEqualTo(outer.ref());
    part.end();
    outer.end();
    assertThat(sink.calls).extracting(FinishedCall::parent).containsExactly(tool.ref(), null);
    assertThat(sink.steps.get(0).parent()).isEqualTo(outer.ref());
  }

  @Test
  void aStepGoesOnInOtherThreads() throws Exception {
    Step agent = Step.begin(AGENT);
    CallContext fork = requireNonNull(CallContext.fork());
    agent.handedOver();
    assertThat(Step.current()).isNull();
    assertThat(CallContext.fork()).isNull();
    Thread thread =
        new Thread(
            () -> {
              CallContext.replace(fork);
              Inference.begin(CHAT).end();
              Step.begin(TOOL).end(null);
            });
    thread.start();
    thread.join();
    assertThat(sink.calls.get(0).parent()).isEqualTo(agent.ref());
    assertThat(sink.steps.get(0).parent()).isEqualTo(agent.ref());
    LastInference last = requireNonNull(CallContext.current().lastInference());
    assertThat(last.ref()).isEqualTo(sink.calls.get(0).ref());
    agent.end(null);
  }

  @Test
  void aThreadThatIsInTheMiddleOfNothingIsToldAroundWhat() {
    Step agent = Step.begin(AGENT);
    agent.handedOver();
    Step tool = Step.begin(TOOL, agent);
    tool.end(null);
    assertThat(sink.steps.get(0).parent()).isEqualTo(agent.ref());
    assertThat(Step.current()).isNull();
    agent.end(null);
  }

  @Test
  void endsWithTheLastThatItWaitsFor() {
    Step agent = Step.begin(AGENT);
    agent.hold();
    agent.hold();
    agent.release(null);
    assertThat(agent.hasEnded()).isFalse();
    agent.hold();
    agent.release(null);
    IllegalStateException failure = new IllegalStateException();
    agent.release(failure);
    assertThat(agent.end(null)).isFalse();
    assertThat(sink.steps).hasSize(1);
    assertThat(sink.steps.get(0).error()).isSameAs(failure);
  }

  @Test
  void aStepThatAnotherThreadEndedIsOverHereToo() throws Exception {
    Step agent = Step.begin(AGENT);
    Thread thread = new Thread(() -> agent.end(null));
    thread.start();
    thread.join();
    assertThat(Step.current()).isNull();
    Inference.begin(CHAT).end();
    assertThat(sink.calls.get(0).parent()).isNull();
  }

  @Test
  void contentIsRedactedAndStaysAwayWhenNotWanted() {
    Step tool = Step.begin(TOOL);
    String rendered = requireNonNull(tool.render("{\"to\":\"jane@example.org\"}"));
    assertThat(rendered).startsWith("{\"to\":").doesNotContain("jane");
    assertThat(tool.render("not json")).isEqualTo("\"not json\"");
    sink.content = new ContentCapture(CaptureMode.NONE, ContentLimits.DEFAULT, List.of());
    assertThat(tool.render("{}")).isNull();
    tool.end(null);
  }

  @Test
  void aBrokenSinkDoesNotReachTheApplication() {
    sink.broken = true;
    assertThat(Step.begin(TOOL).end(null)).isTrue();
    assertThat(sink.errors).containsExactly("ending a step");
  }
}
