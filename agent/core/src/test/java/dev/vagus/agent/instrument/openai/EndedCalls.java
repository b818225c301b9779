package dev.vagus.agent.instrument.openai;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.content.ContentLimits;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.FinishedStep;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.InferenceSink;
import dev.vagus.agent.inference.Operation;
import java.util.ArrayList;
import java.util.List;

/** Keeps the calls that ended, with their content as it was. */
final class EndedCalls implements InferenceSink {
  private final ContentCapture content =
      new ContentCapture(CaptureMode.FULL, ContentLimits.DEFAULT, List.of());
  private final List<FinishedCall> calls = new ArrayList<>();
  private final List<Throwable> errors = new ArrayList<>();

  /** One that is installed. */
  static EndedCalls installed() {
    CallContext.replace(null);
    EndedCalls calls = new EndedCalls();
    Inference.install(calls);
    return calls;
  }

  /** A call without a client, to be filled by a mapping. */
  static Inference inference() {
    CallContext.replace(null);
    return Inference.begin(
        new CallStart("openai-java", Operation.CHAT, "openai", "m", null, -1, false));
  }

  synchronized List<FinishedCall> all() {
    return List.copyOf(calls);
  }

  synchronized FinishedCall only() {
    if (calls.size() != 1 || !errors.isEmpty()) {
      throw new AssertionError(calls.size() + " calls, " + errors);
    }
    return calls.get(0);
  }

  @Override
  public synchronized void accept(FinishedCall call) {
    calls.add(call);
  }

  @Override
  public void accept(FinishedStep step) {
    throw new AssertionError("a step of a client library: " + step);
  }

  @Override
  public ContentCapture content() {
    return content;
  }

  @Override
  public synchronized void internalError(String where, Throwable error) {
    errors.add(error);
  }
}
