package dev.vagus.agent.instrument.springai;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.agent.instrument.ModelCall;
import dev.vagus.agent.instrument.WeakIdentityMap;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A chat whose answer is a stream. Models of 1.x execute tools further up in the same stream, so
 * that the call has ended when its tools begin, and they are known by the prompt only.
 */
final class StreamedChat implements ObservedFlux.Observer {
  private static final WeakIdentityMap<WeakReference<StreamedChat>> BY_PROMPT =
      new WeakIdentityMap<>();

  private final ModelCall call;
  private final @Nullable CallContext outside;

  private StreamedChat(ModelCall call, @Nullable CallContext outside) {
    this.call = call;
    this.outside = outside;
  }

  static @Nullable Object observed(Object model, Object prompt, @Nullable Object stream) {
    CarriedTask.install();
    return stream instanceof Flux<?> flux
        ? new ObservedFlux<>(flux, outside -> begin(model, prompt, outside))
        : null;
  }

  private static @Nullable StreamedChat begin(
      Object model, Object prompt, @Nullable CallContext outside) {
    ModelCall call = ChatCall.begin(model, prompt, true);
    if (call == null) {
      return null;
    }
    StreamedChat chat = new StreamedChat(call, outside);
    BY_PROMPT.put(prompt, new WeakReference<>(chat));
    return chat;
  }

  /** The stream that answers {@code prompt}; null when it does not answer by a stream. */
  static @Nullable StreamedChat of(Object prompt) {
    WeakReference<StreamedChat> chat = BY_PROMPT.remove(prompt);
    return chat == null ? null : chat.get();
  }

  /** The whole answer asks for tools, which are executed next. */
  void answered(Object response) {
    if (!call.hasEnded()) {
      call.collect(response);
      call.ended(StreamEnding.EXHAUSTED);
    }
  }

  /** What the subscriber is in the middle of. */
  @Nullable CallContext outside() {
    return outside;
  }

  @Override
  public void next(Object item) {
    call.chunk(item);
  }

  @Override
  public void handedOver() {
    call.handedOver();
  }

  @Override
  public void completed() {
    call.ended(StreamEnding.EXHAUSTED);
  }

  @Override
  public void failed(Throwable error) {
    call.failed(error);
  }

  @Override
  public void cancelled() {
    call.ended(StreamEnding.CANCELLED);
  }
}
