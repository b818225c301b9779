package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import reactor.core.publisher.Flux;

/** Runs of the chat client: what its advisors, its model and its tools do for one request. */
final class ClientRuns {
  /** Under this name the memory advisors find the conversation. */
  private static final String CONVERSATION = "chat_memory_conversation_id";

  /** The conversation of applications that name none. */
  private static final String SHARED = "default";

  private ClientRuns() {}

  static Step begin(Object request) {
    Object conversation = ((ChatClientRequest) request).context().get(CONVERSATION);
    return Step.begin(
        new StepStart(
            SpringAiInstrumentation.NAME,
            StepKind.INVOKE_AGENT,
            null,
            conversation == null || conversation.equals(SHARED) ? null : conversation.toString()));
  }

  static @Nullable Object observed(Object request, @Nullable Object stream) {
    CarriedTask.install();
    return stream instanceof Flux<?> flux
        ? new ObservedFlux<>(flux, context -> new StreamedRun(begin(request)))
        : null;
  }

  /** A run whose answer is a stream. */
  private record StreamedRun(Step step) implements ObservedFlux.Observer {
    @Override
    public void next(Object item) {
      // What comes is seen where the model says it.
    }

    @Override
    public void handedOver() {
      step.handedOver();
    }

    @Override
    public void completed() {
      step.end(null);
    }

    @Override
    public void failed(Throwable error) {
      step.end(error);
    }

    @Override
    public void cancelled() {
      step.end(null);
    }
  }
}
