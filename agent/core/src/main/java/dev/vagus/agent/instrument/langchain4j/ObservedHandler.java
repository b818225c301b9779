package dev.vagus.agent.instrument.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StreamEnding;
import dev.vagus.agent.instrument.ModelCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The application's handler of a streamed chat, called one to one. It runs in the context of the
 * call, so that what it begins belongs where the call belongs.
 */
final class ObservedHandler implements StreamingChatResponseHandler {
  private final StreamingChatResponseHandler handler;
  private final ModelCall call;
  private final @Nullable CallContext context;
  private final @Nullable Step held;
  private final AtomicBoolean over = new AtomicBoolean();

  private ObservedHandler(
      StreamingChatResponseHandler handler,
      ModelCall call,
      @Nullable CallContext context,
      @Nullable Step held) {
    this.handler = handler;
    this.call = call;
    this.context = context;
    this.held = held;
  }

  /**
   * Makes sure that this handler has every method of the library's. One that a later version added
   * would be missed by the application; the {@link LinkageError} unlinks the woven method for good.
   * Looked up one by one, as those that an older version lacks have types that it lacks.
   */
  static void requireKnownContract() {
    for (Method method : StreamingChatResponseHandler.class.getMethods()) {
      if (!Modifier.isStatic(method.getModifiers()) && !has(method)) {
        throw new IncompatibleClassChangeError(method + " is not known to this agent");
      }
    }
  }

  private static boolean has(Method method) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
      MethodHandle own = lookup.findVirtual(ObservedHandler.class, method.getName(), type);
      return lookup.revealDirect(own).getDeclaringClass() == ObservedHandler.class;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Begins a call; null when nothing is to be recorded. */
  static @Nullable ObservedHandler of(Object model, Object request, @Nullable Object handler) {
    if (!(handler instanceof StreamingChatResponseHandler applications)) {
      return null;
    }
    CallContext context = CallContext.fork();
    Step around = Step.current();
    ModelCall call = ChatCall.begin(model, request, true);
    if (call == null) {
      return null;
    }
    Step held = around != null && around.holdToo() ? around : null;
    return new ObservedHandler(applications, call, context, held);
  }

  /** The woven method returns; the answer comes through this handler. */
  void returned(@Nullable Throwable thrown) {
    if (thrown == null) {
      call.handedOver();
    } else {
      call.failed(thrown);
      over(thrown);
    }
  }

  @Override
  public void onPartialResponse(String piece) {
    call.chunk(piece);
    inContext(() -> handler.onPartialResponse(piece));
  }

  @Override
  public void onPartialResponse(PartialResponse piece, PartialResponseContext pieceContext) {
    call.chunk(piece.text());
    PartialResponseContext observed = ObservedHandle.in(pieceContext, this);
    inContext(() -> handler.onPartialResponse(piece, observed));
  }

  @Override
  public void onPartialThinking(PartialThinking piece) {
    call.chunk(piece);
    inContext(() -> handler.onPartialThinking(piece));
  }

  @Override
  public void onPartialThinking(PartialThinking piece, PartialThinkingContext pieceContext) {
    call.chunk(piece);
    PartialThinkingContext observed = ObservedHandle.in(pieceContext, this);
    inContext(() -> handler.onPartialThinking(piece, observed));
  }

  @Override
  public void onPartialToolCall(PartialToolCall piece) {
    call.chunk(piece);
    inContext(() -> handler.onPartialToolCall(piece));
  }

  @Override
  public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext pieceContext) {
    call.chunk(piece);
    PartialToolCallContext observed = ObservedHandle.in(pieceContext, this);
    inContext(() -> handler.onPartialToolCall(piece, observed));
  }

  @Override
  public void onCompleteToolCall(CompleteToolCall toolCall) {
    inContext(() -> handler.onCompleteToolCall(toolCall));
  }

  @Override
  public void onUnmappedRawEvent(Object event) {
    inContext(() -> handler.onUnmappedRawEvent(event));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    call.collect(response);
    call.ended(StreamEnding.EXHAUSTED);
    try {
      inContext(() -> handler.onCompleteResponse(response));
    } finally {
      over(null);
    }
  }

  @Override
  public void onError(Throwable error) {
    call.failed(error);
    try {
      inContext(() -> handler.onError(error));
    } finally {
      over(error);
    }
  }

  private void inContext(Runnable callback) {
    call.handedOver();
    if (context == null) {
      callback.run();
      return;
    }
    CallContext before = CallContext.replace(context);
    try {
      callback.run();
    } finally {
      CallContext.replace(before);
    }
  }

  /** The application wants no more. */
  void cancelled() {
    call.ended(StreamEnding.CANCELLED);
    over(null);
  }

  private void over(@Nullable Throwable error) {
    if (held != null && over.compareAndSet(false, true)) {
      held.release(error);
    }
  }
}
