package dev.vagus.agent.inference;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.content.Rendering;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One model call from issue to full answer. Instrumentations obtain it from {@link #begin} and end
 * it exactly once; further endings are ignored. No method throws and none blocks. {@link #chunk}
 * and the endings may be called from any thread; the facts are filled by the thread that ends the
 * call, before the ending.
 */
public final class Inference {
  private static final VarHandle ENDED;
  private static final Inference IGNORED =
      new Inference(
          new CallStart("", Operation.CHAT, "", null, null, -1, false),
          new SpanRef("", ""),
          null,
          null,
          null,
          CallContext.Snapshot.NONE,
          false);
  private static final PreStart PRE_START = new PreStart();
  private static volatile InferenceSink sink = PRE_START;
  private static volatile ParentContext surroundings = ParentContext.NONE;

  static {
    try {
      ENDED = MethodHandles.lookup().findVarHandle(Inference.class, "ended", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final CallStart start;
  private final LastInference handle;
  private final @Nullable SpanRef parent;

  /** The call that this one is a part of, seen in another layer; null when it is a call itself. */
  private final @Nullable Inference whole;

  /** Another kind of call in whose extent this one was made, for example embeddings for a chat. */
  private final @Nullable Inference enclosing;

  private final CallContext.Snapshot context;
  private final boolean recording;
  private final long startEpochNanos;
  private final long startNanos;

  /** Null in a call that records nothing and after the end, so that content can be collected. */
  private @Nullable RequestFacts request;

  private @Nullable ResponseFacts response;
  private @Nullable Rendering rendering;
  private @Nullable ChunkTimes chunks;
  private @Nullable Abandonment abandonment;
  private volatile @Nullable InnerCalls inner;
  private volatile boolean ended;

  private Inference(
      CallStart start,
      SpanRef ref,
      @Nullable SpanRef parent,
      @Nullable Inference whole,
      @Nullable Inference enclosing,
      CallContext.Snapshot context,
      boolean recording) {
    this.start = start;
    this.handle = new LastInference(ref);
    this.parent = parent;
    this.whole = whole;
    this.enclosing = enclosing;
    this.context = context;
    this.recording = recording;
    this.ended = !recording;
    if (recording) {
      request = new RequestFacts();
      response = new ResponseFacts();
      startEpochNanos = SpanIds.epochNanos();
      startNanos = System.nanoTime();
    } else {
      startEpochNanos = 0;
      startNanos = 0;
    }
  }

  /** Says where ended calls go from now on; what ended before goes there first. */
  public static void install(InferenceSink next) {
    sink = next;
    PRE_START.handOver(next);
  }

  /** Says which spans of other telemetry the calls belong to from now on. */
  public static void join(ParentContext others) {
    surroundings = others;
  }

  /** Ends the streams that the application dropped unclosed. Called now and then by the sink. */
  public static void endAbandoned() {
    try {
      Abandonment.endAll();
    } catch (Throwable t) {
      report("ending an abandoned stream", t);
    }
  }

  /**
   * Starts a call. While this thread is still inside the woven method of an outer layer for the
   * same kind of call, it is a part of that layer's: it leaves no span of its own, and what it
   * learns goes to the outer call when it ends before that. The result does nothing when other
   * telemetry has the call.
   */
  public static Inference begin(CallStart start) {
    try {
      CallContext context = CallContext.current();
      Inference outer = context.open();
      if (outer != null && outer.start.operation().isLike(start.operation())) {
        outer.inner(start);
        return new Inference(start, outer.ref(), null, outer, null, outer.context, true);
      }
      ParentContext.Outer others = surroundings.current();
      if (others != null && others.ownsCalls()) {
        context.lastInference(new LastInference(others.ref()));
        return IGNORED;
      }
      Step around = context.step();
      SpanRef parent =
          outer != null
              ? outer.ref()
              : around != null ? around.ref() : others != null ? others.ref() : null;
      SpanRef ref = SpanIds.childOf(parent);
      Inference inference =
          new Inference(start, ref, parent, null, outer, context.snapshot(), true);
      context.open(inference);
      context.lastInference(inference.handle);
      return inference;
    } catch (Throwable t) {
      report("beginning an inference", t);
      return IGNORED;
    }
  }

  /**
   * Starts a call that is seen at the transport. The result does nothing when a layer above owns
   * the call: when this thread, or the one that it goes on for, is still inside its woven method.
   */
  public static Inference beginAtTransport(CallStart start) {
    return CallContext.current().open() == null ? begin(start) : IGNORED;
  }

  /**
   * The woven method returns while the answer is still to come (a future or a stream): calls that
   * this thread makes from now on are calls of their own.
   */
  public void handedOver() {
    try {
      CallContext.current().leave(this, enclosing);
    } catch (Throwable t) {
      report("handing over an inference", t);
    }
  }

  /**
   * Ends the call as {@link StreamEnding#ABANDONED} soon after {@code stream} has become
   * unreachable, unless it ended before. {@code beforeEnd} may fill the facts; neither it nor
   * anything this inference holds may hold {@code stream}.
   */
  public void endWhenUnreachable(Object stream, @Nullable Runnable beforeEnd) {
    if (ended) {
      return;
    }
    try {
      Abandonment watching = Abandonment.watch(stream, this, beforeEnd);
      abandonment = watching;
      if (ended && watching != null) {
        watching.forget();
      }
    } catch (Throwable t) {
      report("watching a stream", t);
    }
  }

  /** Whether anything is recorded; mapping may be skipped otherwise. */
  public boolean isRecording() {
    return recording;
  }

  /**
   * Whether prompts and answers are to be rendered: not in capture mode {@code none}, and not when
   * a layer below has done so already.
   */
  public boolean capturesContent() {
    InnerCalls below = inner;
    return recording
        && sink.content().mode() != CaptureMode.NONE
        && (below == null || !below.renderedContent());
  }

  /** A new writer for messages that applies this call's capture mode, redaction and limits. */
  public MessageWriter messages() {
    Rendering rendered = rendering;
    if (rendered == null) {
      rendered = sink.content().rendering();
      rendering = rendered;
    }
    return rendered.messages();
  }

  /** Facts of the request; filled by the mapping. */
  public RequestFacts request() {
    RequestFacts facts = request;
    return facts == null ? new RequestFacts() : facts;
  }

  /** Facts of the answer; filled by the mapping. */
  public ResponseFacts response() {
    ResponseFacts facts = response;
    return facts == null ? new ResponseFacts() : facts;
  }

  /** A chunk of a streamed answer has arrived. */
  public void chunk() {
    if (ended) {
      return;
    }
    try {
      long sinceStart = System.nanoTime() - startNanos;
      ChunkTimes times = chunks;
      if (times == null) {
        chunks = new ChunkTimes(sinceStart);
      } else {
        times.next(sinceStart);
      }
    } catch (Throwable t) {
      report("timing a chunk", t);
    }
  }

  /** Whether the call has already ended; mapping for a second ending may be skipped. */
  public boolean hasEnded() {
    return ended;
  }

  /** The answer is complete. Returns whether this call was the one that ended the inference. */
  public boolean end() {
    return finish(null, null);
  }

  /** The call failed. {@code error} is the exception that the application sees. */
  public boolean fail(Throwable error) {
    return finish(null, error);
  }

  /** A stream came to its end. {@code error} only with {@link StreamEnding#FAILED}. */
  public boolean end(StreamEnding ending, @Nullable Throwable error) {
    return finish(ending, error);
  }

  /**
   * The call came to its end, and its bytes are read later. The start, the ending and the error
   * that the reading finds replace those known now. Returns whether this call ended the inference.
   */
  public boolean endUnread(@Nullable StreamEnding ending, LateReading reading) {
    return finish(ending, null, reading);
  }

  /** Identity on the wire. */
  public SpanRef ref() {
    return handle.ref();
  }

  /** Counts and says that the agent could not map a call; the application must not notice. */
  public static void report(String where, Throwable error) {
    try {
      sink.internalError(where, error);
    } catch (Throwable ignored) {
      // Nothing is left that could be told about it.
    }
  }

  static InferenceSink sink() {
    return sink;
  }

  /** The span of other telemetry that this thread is in; null when it is in none. */
  static @Nullable SpanRef surroundingSpan() {
    ParentContext.Outer others = surroundings.current();
    return others == null ? null : others.ref();
  }

  private synchronized void inner(CallStart begun) {
    InnerCalls below = inner;
    if (below == null) {
      inner = new InnerCalls(begun);
    } else {
      below.begun(begun);
    }
  }

  void abandoned(@Nullable Runnable beforeEnd) {
    try {
      if (beforeEnd != null && !ended) {
        beforeEnd.run();
      }
    } catch (Throwable t) {
      report("mapping an abandoned stream", t);
    }
    finish(StreamEnding.ABANDONED, null);
  }

  private boolean finish(@Nullable StreamEnding ending, @Nullable Throwable error) {
    return finish(ending, error, null);
  }

  private boolean finish(
      @Nullable StreamEnding ending, @Nullable Throwable error, @Nullable LateReading unread) {
    if (ended || !ENDED.compareAndSet(this, false, true)) {
      return false;
    }
    try {
      long duration = System.nanoTime() - startNanos;
      RequestFacts asked = request();
      ResponseFacts answered = response();
      request = null;
      response = null;
      Rendering rendered = rendering;
      rendering = null;
      boolean cut = rendered != null && rendered.truncated();
      Abandonment watching = abandonment;
      if (watching != null) {
        watching.forget();
      }
      if (whole != null) {
        whole.learn(this, asked, answered, cut);
        if (ending == StreamEnding.ABANDONED) {
          whole.finish(ending, null);
        }
        return true;
      }
      InnerCalls below = inner;
      if (below != null) {
        below.complete(asked, answered, error != null || ending == StreamEnding.FAILED);
        cut |= below.truncated();
      }
      handle.responseId(answered.id);
      if (ending != StreamEnding.ABANDONED) {
        remember();
      }
      FinishedCall call =
          new FinishedCall(
              below == null ? start : below.complete(start),
              handle.ref(),
              parent,
              startEpochNanos,
              duration,
              asked,
              answered,
              below == null ? chunks : below.chunks(chunks),
              ending,
              error,
              context,
              rendered == null ? sink.content().mode() : rendered.mode(),
              cut);
      if (unread == null) {
        CapturedCalls.add(start.library());
        sink.accept(call);
      } else {
        sink.acceptUnread(new UnreadCall(call, unread, handle, sink));
      }
    } catch (Throwable t) {
      report("ending an inference", t);
    }
    return true;
  }

  private void learn(Inference part, RequestFacts asked, ResponseFacts answered, boolean cut) {
    InnerCalls below = inner;
    if (below != null) {
      below.ended(asked, answered, part.chunks, part.startNanos - startNanos, cut);
    }
  }

  private void remember() {
    CallContext current = CallContext.current();
    current.leave(this, enclosing);
    current.lastInference(handle);
  }
}
