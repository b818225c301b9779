package dev.vagus.agent.inference;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.content.Rendering;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
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
  private volatile boolean ended;

  private Inference(
      CallStart start,
      SpanRef ref,
      @Nullable SpanRef parent,
      CallContext.Snapshot context,
      boolean recording) {
    this.start = start;
    this.handle = new LastInference(ref);
    this.parent = parent;
    this.context = context;
    this.recording = recording;
    this.ended = !recording;
    if (recording) {
      request = new RequestFacts();
      response = new ResponseFacts();
      Instant now = Instant.now();
      startEpochNanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
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
   * Starts a call. The result does nothing when an outer layer of another library owns the call:
   * when this thread is still inside the woven method of that layer, or when other telemetry has
   * it.
   */
  public static Inference begin(CallStart start) {
    try {
      CallContext context = CallContext.current();
      Inference outer = context.open();
      if (outer != null && !outer.ended && !outer.start.library().equals(start.library())) {
        return IGNORED;
      }
      ParentContext.Outer around = surroundings.current();
      if (around != null && around.ownsCalls()) {
        context.lastInference(new LastInference(around.ref()));
        return IGNORED;
      }
      SpanRef parent = around == null ? null : around.ref();
      Inference inference =
          new Inference(start, SpanIds.childOf(parent), parent, context.snapshot(), true);
      context.open(inference);
      context.lastInference(inference.handle);
      return inference;
    } catch (Throwable t) {
      report("beginning an inference", t);
      return IGNORED;
    }
  }

  /**
   * The woven method returns while the answer is still to come (a future or a stream): calls that
   * this thread makes from now on are calls of their own.
   */
  public void handedOver() {
    try {
      CallContext context = CallContext.current();
      if (context.open() == this) {
        context.open(null);
      }
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

  /** Whether prompts and answers may be rendered; false in capture mode {@code none}. */
  public boolean capturesContent() {
    return recording && sink.content().mode() != CaptureMode.NONE;
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
      handle.responseId(answered.id);
      Abandonment watching = abandonment;
      if (watching != null) {
        watching.forget();
      }
      if (ending != StreamEnding.ABANDONED) {
        remember();
      }
      FinishedCall call =
          new FinishedCall(
              start,
              handle.ref(),
              parent,
              startEpochNanos,
              duration,
              asked,
              answered,
              chunks,
              ending,
              error,
              context,
              rendered == null ? sink.content().mode() : rendered.mode(),
              rendered != null && rendered.truncated());
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

  private void remember() {
    CallContext current = CallContext.current();
    if (current.open() == this) {
      current.open(null);
    }
    current.lastInference(handle);
  }
}
