package dev.vagus.agent.inference;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the calls that end before wiring is done, with redacted content. Calls beyond the bound are
 * counted and handed over as a number.
 */
final class PreStart implements InferenceSink {
  static final int MOST_CALLS = 64;

  private final ArrayDeque<FinishedCall> calls = new ArrayDeque<>();
  private int lost;

  @Override
  public synchronized void accept(FinishedCall call) {
    if (calls.size() < MOST_CALLS) {
      calls.add(call);
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
    List<FinishedCall> kept;
    int missing;
    synchronized (this) {
      kept = new ArrayList<>(calls);
      calls.clear();
      missing = lost;
      lost = 0;
    }
    boolean content = sink.content().mode() != CaptureMode.NONE;
    for (FinishedCall call : kept) {
      if (!content) {
        call.request().inputMessages = null;
        call.request().systemInstructions = null;
        call.request().toolDefinitions = null;
        call.response().outputMessages = null;
      }
      sink.accept(call);
    }
    for (int i = 0; i < missing; i++) {
      sink.internalError("before start-up was done", new IllegalStateException("queue full"));
    }
  }
}
