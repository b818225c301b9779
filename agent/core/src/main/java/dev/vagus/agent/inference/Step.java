package dev.vagus.agent.inference;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.Rendering;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work around model calls: the run of an agent, the execution of a tool, a retrieval.
 * Calls and steps that its thread begins meanwhile are its children, and so are those of threads
 * that go on with it through {@link CallContext#fork}. Ends exactly once; further endings are
 * ignored. No method throws and none blocks. The facts are filled by the thread that ends it.
 */
public final class Step {
  private static final VarHandle ENDED;

  static {
    try {
      ENDED = MethodHandles.lookup().findVarHandle(Step.class, "ended", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final StepStart start;
  private final SpanRef ref;
  private final @Nullable SpanRef parent;
  private final CallContext.Snapshot context;
  private final StepFacts facts = new StepFacts();
  private final AtomicInteger holds = new AtomicInteger();
  private final long startEpochNanos = SpanIds.epochNanos();
  private final long startNanos = System.nanoTime();

  /** What the beginning thread was in the middle of. */
  private final @Nullable Step before;

  private final @Nullable Inference outerCall;
  private final @Nullable CallContext thread;

  private @Nullable Rendering rendering;
  private volatile boolean ended;

  private Step(StepStart start, CallContext thread, @Nullable Step before, @Nullable Step outer) {
    this.start = start;
    this.thread = thread;
    this.before = before;
    this.outerCall = thread.open();
    this.parent =
        outerCall != null
            ? outerCall.ref()
            : outer != null ? outer.ref() : Inference.surroundingSpan();
    this.ref = SpanIds.childOf(parent);
    CallContext.Snapshot known = thread.snapshot();
    String conversation = start.conversationId();
    this.context =
        conversation == null || known.conversationId() != null
            ? known.orConversation(outer == null ? null : outer.context.conversationId())
            : known.orConversation(conversation);
  }

  /** A step begins on this thread, within the one that it is in the middle of. */
  public static Step begin(StepStart start) {
    return begin(start, null);
  }

  /**
   * A step begins on this thread.
   *
   * @param around the step it belongs to when this thread is in the middle of none
   */
  public static Step begin(StepStart start, @Nullable Step around) {
    CallContext context = CallContext.current();
    Step current = context.step();
    Step step = new Step(start, context, current, current == null ? around : current);
    context.step(step);
    context.open(null);
    return step;
  }

  /** The step that this thread is in the middle of; null when there is none. */
  public static @Nullable Step current() {
    return CallContext.current().step();
  }

  /** This thread leaves the step, which goes on elsewhere. */
  public void handedOver() {
    try {
      CallContext context = CallContext.current();
      if (context == thread && context.step() == this) {
        context.step(before);
        context.open(outerCall);
      }
    } catch (Throwable t) {
      Inference.report("handing over a step", t);
    }
  }

  /** Something that the step waits for begins; it ends with the {@link #release} of the last. */
  public void hold() {
    holds.incrementAndGet();
  }

  /** Holds the step only when something does already; returns whether it is to be released. */
  public boolean holdToo() {
    return holds.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
  }

  /** Whether the step waits for something. */
  public boolean isHeld() {
    return holds.get() > 0;
  }

  /** What the step does. */
  public StepKind kind() {
    return start.kind();
  }

  /** Something that the step waited for is over. {@code error} when the step failed by it. */
  public void release(@Nullable Throwable error) {
    if (holds.decrementAndGet() == 0) {
      end(error);
    }
  }

  /** Facts; filled by the mapping. */
  public StepFacts facts() {
    return facts;
  }

  /** Whether content may be rendered; false in capture mode {@code none}. */
  public boolean capturesContent() {
    return Inference.sink().content().mode() != CaptureMode.NONE;
  }

  /** Content as JSON, redacted and cut: as it is when it is JSON, else as a string. */
  public @Nullable String render(@Nullable String content) {
    if (content == null || !capturesContent()) {
      return null;
    }
    Rendering rendered = rendering;
    if (rendered == null) {
      rendered = Inference.sink().content().rendering();
      rendering = rendered;
    }
    return rendered.value(content);
  }

  /** Whether the step has already ended. */
  public boolean hasEnded() {
    return ended;
  }

  /** Identity on the wire. */
  public SpanRef ref() {
    return ref;
  }

  /**
   * The step is over. Returns whether this call was the one that ended it.
   *
   * @param error the exception that the application sees; null when there is none
   */
  public boolean end(@Nullable Throwable error) {
    if (ended || !ENDED.compareAndSet(this, false, true)) {
      return false;
    }
    try {
      leave();
      long duration = System.nanoTime() - startNanos;
      Inference.sink()
          .accept(
              new FinishedStep(
                  start, ref, parent, startEpochNanos, duration, facts, error, context));
    } catch (Throwable t) {
      Inference.report("ending a step", t);
    }
    return true;
  }

  @Nullable Step before() {
    return before;
  }

  @Nullable String conversationId() {
    return context.conversationId();
  }

  private void leave() {
    CallContext context = CallContext.current();
    if (context == thread && context.innermost() == this) {
      context.step(before);
      context.open(outerCall);
    }
  }
}
