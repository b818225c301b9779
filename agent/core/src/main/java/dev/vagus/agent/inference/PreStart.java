package dev.vagus.agent.inference;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the calls and steps that end before wiring is done, with redacted content. Those beyond the
 * bound are counted and handed over as a number.
 */
final class PreStart implements InferenceSink {
  static final int MOST_CALLS = 64;

  private final ArrayDeque<Object> ended = new ArrayDeque<>();
  private int lost;

  @Override
  public void accept(FinishedCall call) {
    keep(call);
  }

  @Override
  public void accept(FinishedStep step) {
    keep(step);
  }

  private synchronized void keep(Object one) {
    if (ended.size() < MOST_CALLS) {
      ended.add(one);
    } else {
      lost++;
    }
  }

  @Override
  public ContentCapture content() {
    return ContentCapture.redacting();
  }

  @Override
  public synchronized void internalError(String where, Throwable error) {
    lost++;
  }

  void handOver(InferenceSink sink) {
    List<Object> kept;
    int missing;
    synchronized (this) {
      kept = new ArrayList<>(ended);
      ended.clear();
      missing = lost;
      lost = 0;
    }
    boolean content = sink.content().mode() != CaptureMode.NONE;
    for (Object one : kept) {
      if (one instanceof FinishedCall call) {
        sink.accept(content ? call : withoutContent(call));
      } else if (one instanceof FinishedStep step) {
        sink.accept(content ? step : withoutContent(step));
      }
    }
    for (int i = 0; i < missing; i++) {
      sink.internalError("before start-up was done", new IllegalStateException("queue full"));
    }
  }

  private static FinishedCall withoutContent(FinishedCall call) {
    call.request().inputMessages = null;
    call.request().systemInstructions = null;
    call.request().toolDefinitions = null;
    call.response().outputMessages = null;
    return call;
  }

  private static FinishedStep withoutContent(FinishedStep step) {
    step.facts().arguments = null;
    step.facts().result = null;
    step.facts().query = null;
    step.facts().documents = null;
    return step;
  }
}
